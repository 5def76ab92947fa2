internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// The page that tells people of the open data.
  func page(of data: OpenData) -> PageInput {
    let office = site.settings.office.name
    let frame = Frame(
      permalink: .data, layout: "data", title: strings(.dataTitle),
      description: strings(.descriptionData, ["office": office]),
      updated: data.datasets.compactMap(\.newest.modified).max(),
      things: data.datasets.map(structuredDataset))
    let whole = data[.lessons]?.newest.files ?? []
    func address(_ format: DataFormat) -> TemplateValue? {
      whole.first { $0.format == format }.map { .text(site.settings.baseURL + $0.path) }
    }
    return page(
      frame,
      [
        "datasets": .list(data.datasets.map(value)),
        "parts": .list(FormPart.Kind.allCases.map(value)),
        "csv_url": address(.csv),
        "lines_url": address(.jsonLines),
      ])
  }

  /// What a dataset is, in a sentence for people and for catalogues.
  func describe(_ dataset: OpenData.Dataset) -> String {
    let language = site.settings.language
    let office = strings(.descriptionData, ["office": site.settings.office.name])
    return "\(dataset.table.title(language)) · \(office) · \(coverage(of: dataset))"
  }

  private func value(of dataset: OpenData.Dataset) -> TemplateValue {
    let newest = dataset.newest
    return [
      "id": .text(dataset.table.rawValue),
      "title": text(title(of: dataset.table)),
      "summary": text(dataset.table.title(site.settings.language)),
      "rows_count": rowCount(of: newest, in: dataset),
      "coverage": text(coverage(of: dataset)),
      "files": .list(newest.files.map(value)),
      "years": .list(dataset.years.map { value(of: $0, in: dataset) }),
      "schema": .text(
        href(Permalink(path: OpenData.schemaPath(of: dataset.table)), on: .data)),
      "fields": .list(dataset.fields.map { value(of: $0, among: dataset.fields) }),
      "in_catalogues": .list(catalogueValues(of: dataset)),
    ]
  }

  private func value(of release: OpenData.Release, in dataset: OpenData.Dataset) -> TemplateValue {
    [
      "id": .text(OpenData.id(of: dataset.table, release.years)),
      "title": text(release.years.map(title(of:)).joined()),
      "rows_count": rowCount(of: release, in: dataset),
      "files": .list(release.files.map(value)),
    ]
  }

  private func value(of file: DataFile) -> TemplateValue {
    let use: InterfaceStrings.Key =
      switch file.format {
      case .csv: .dataUseCSV
      case .json: .dataUseJSON
      case .jsonLines: .dataUseLines
      }
    return [
      "file": .text(String(file.path.dropFirst("data/".count))),
      "format": .text(file.format.title),
      "use": text(strings(use)),
      "href": .text(href(Permalink(path: file.path), on: .data)),
      "size": text(size(file.byteCount)),
      "checksum": .text(file.checksum),
    ]
  }

  /// A column; the values of a list are told where the list first comes.
  private func value(of field: DataField, among fields: [DataField]) -> TemplateValue {
    let isOfForm = field.name == "type" || field.name.utf8.starts(with: "field_".utf8)
    let language = site.settings.language
    let choices = isOfForm ? [] : field.kind.choices
    let first = choices.isEmpty ? field : fields.first { $0.kind == field.kind } ?? field
    return [
      "name": .text(field.name),
      "kind": text(strings(field.kind.word)),
      "meaning": text(digits(field.meaning(language))),
      "of_form": .flag(isOfForm),
      "same_as": first.name == field.name ? nil : .text(first.name),
      "choices": .list(
        first.name == field.name
          ? choices.map { choice in
            ["value": .text(choice.value), "meaning": text(digits(choice.meaning(language)))]
          } : []),
    ]
  }

  /// A part of the form, what its lessons are called, and its columns.
  private func value(of part: FormPart.Kind) -> TemplateValue {
    [
      "part": text("\(digits(part.rawValue)). \(part.title)"),
      "type": .text(part.lessonType.rawValue),
      "fields": .list(
        part.fields.enumerated().map { place, field in
          let label = part.isTable ? part.columns[place] : strings(.dataItemText)
          return ["name": .text(field), "label": text(label)]
        }),
    ]
  }

  /// What an officer copies into a catalogue of public data; what only the office knows is left to it.
  private func catalogueValues(of dataset: OpenData.Dataset) -> [TemplateValue] {
    let office = site.settings.office.name
    let formats = dataset.newest.files.map(\.format.title).joined(separator: ", ")
    let values: [(String, String?)] = [
      ("title", "\(title(of: dataset.table)) \(office)"),
      ("notes", dataset.table.title.thai),
      ("data_source", office),
      ("data_format", formats),
      ("data_language", "ไทย"),
      ("created_date", dataset.newest.issued?.iso8601),
      ("last_updated_date", dataset.newest.modified?.iso8601),
      ("url", absolute(Permalink.data.at(dataset.table.rawValue))),
      ("license", site.settings.licence),
    ]
    return values.compactMap { name, value in
      value.map { ["name": .text(name), "text": text($0)] }
    }
  }
}

// MARK: Words

extension PageBuilder {
  private func title(of table: DataTableName) -> String {
    switch table {
    case .lessons: strings(.navLessons)
    case .reports: strings(.navReports)
    }
  }

  private func rowCount(
    of release: OpenData.Release, in dataset: OpenData.Dataset
  ) -> TemplateValue {
    count(dataset.table == .lessons ? .countLessons : .countReports, release.rowCount)
  }

  private func coverage(of dataset: OpenData.Dataset) -> String {
    let years = dataset.newest.years
    guard !dataset.isWhole, let first = years.last, let last = years.first else {
      return strings(.dataAllYears)
    }
    return strings(
      .dataNewestYears,
      ["first": digits(first.buddhistYear), "last": digits(last.buddhistYear)])
  }
}

extension DataField.Kind {
  fileprivate var word: InterfaceStrings.Key {
    switch self {
    case .text: .dataKindText
    case .identifier: .dataKindIdentifier
    case .address: .dataKindAddress
    case .number: .dataKindNumber
    case .date: .dataKindDate
    case .choice: .dataKindChoice
    case .texts: .dataKindTexts
    case .numbers: .dataKindNumbers
    }
  }

  fileprivate var choices: [DataField.Choice] {
    if case .choice(let choices) = self { choices } else { [] }
  }
}
