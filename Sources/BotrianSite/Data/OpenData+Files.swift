internal import BotrianJSON
internal import BotrianReports

extension OpenData {
  /// Every file below `/data/` but its page, the checksums last.
  package func files(settings: SiteSettings) -> [OutputFile] {
    let tables = datasets.flatMap { dataset in
      (dataset.newest.files + dataset.years.flatMap(\.files)).map {
        (file: OutputFile(path: $0.path, bytes: $0.bytes), checksum: $0.checksum)
      }
    }
    let schemas = datasets.map { dataset in
      OutputFile(
        path: Self.schemaPath(of: dataset.table),
        bytes: dataset.schema(baseURL: settings.baseURL).indented)
    }
    let catalog = OutputFile(
      path: Self.catalogPath, bytes: DataCatalog(data: self, settings: settings).json.indented)
    let summed =
      tables + (schemas + [catalog]).map { (file: $0, checksum: sha256($0.bytes)) }
    let sums = summed.sorted { $0.file.path < $1.file.path }.map { file, checksum in
      // Paths as `sha256sum --check` finds them from the folder that holds the sums.
      "\(checksum)  \(file.path.dropFirst("data/".count))\n"
    }
    return summed.map(\.file)
      + [OutputFile(path: Self.checksumsPath, text: sums.joined())]
  }
}
