internal import BotrianJSON
internal import BotrianReports

extension OpenData {
  /// What describes the tables: schemas, the catalogue, and the checksums last.
  package func descriptions(settings: SiteSettings) -> [OutputFile] {
    let tables = datasets.flatMap { dataset in
      (dataset.newest.files + dataset.years.flatMap(\.files)).map {
        (path: $0.path, checksum: $0.checksum)
      }
    }
    let schemas = datasets.map { dataset in
      OutputFile(
        path: Self.schemaPath(of: dataset.table),
        bytes: dataset.schema(baseURL: settings.baseURL).indented)
    }
    let catalog = OutputFile(
      path: Self.catalogPath, bytes: DataCatalog(data: self, settings: settings).json.indented)
    let described = schemas + [catalog]
    let summed = tables + described.map { (path: $0.path, checksum: sha256($0.bytes)) }
    let sums = summed.sorted { $0.path < $1.path }.map { path, checksum in
      // Paths as `sha256sum --check` finds them from the folder that holds the sums.
      "\(checksum)  \(path.dropFirst("data/".count))\n"
    }
    return described + [OutputFile(path: Self.checksumsPath, text: sums.joined())]
  }
}
