package import BotrianDiagnostics
package import BotrianReports

extension SiteOutline {
  /// Every address published so far, those of this site included.
  ///
  /// - Throws: `Diagnostic` when the record was locked on a later day.
  package func lockedAddresses() throws(Diagnostic) -> AddressLedger {
    try AddressLedger(locking: site, pages: pages)
  }

  /// Records every address of the site, so that none of them ever dies; what each publication begins with.
  ///
  /// - Parameter folder: The office's folder.
  /// - Returns: How many addresses are recorded, and how many of them are new.
  /// - Throws: `Diagnostic` as above, `FileSystemError`; the record is then as it was.
  public func lock(in folder: ContentFolder) throws -> (count: Int, added: Int) {
    let ledger = try lockedAddresses()
    try folder.write(OutputFile(path: AddressLedger.path, text: ledger.fileText))
    let count = ledger.entries.count
    return (count, count - site.lasting.ledger.entries.count)
  }
}
