// The module's first tests.
