internal import BotrianJSON
internal import BotrianReports

/// One document of a bulk request.
struct BulkDocument: Hashable, Sendable {
  /// What it is called in the index: unique among all offices, and the same in every export.
  let id: String

  /// The members of its JSON object, without the braces.
  let members: [UInt8]

  /// Names a document by the lasting address of what it tells.
  ///
  /// - Source: OpenSearch's bulk API: an `_id` has at most 512 bytes; a longer address goes by its checksum.
  init(address: String, members: [UInt8]) {
    id = address.utf8.count <= 512 ? address : sha256(Array(address.utf8))
    self.members = members
  }
}

extension BulkDocument {
  /// Bodies of bulk requests: for each document a line with the action and a line with the document.
  ///
  /// - Parameters:
  ///   - documents: What the bodies hold, in this order.
  ///   - index: The index that takes them.
  ///   - release: What tells these documents from those of another export.
  ///   - limit: How many bytes a body may have, unless one document alone has more.
  /// - Returns: As few bodies as the limit allows; none of no documents.
  /// - Source: OpenSearch's bulk API: newline-delimited JSON, a line feed after the last line too.
  static func parts(
    _ documents: [BulkDocument], index: String, release: String, limit: Int
  ) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for document in documents {
      let lines = document.lines(index: index, release: release)
      if let last = parts.last, last.count + lines.count <= limit {
        parts[parts.count - 1] += lines
      } else {
        parts.append(lines)
      }
    }
    return parts
  }

  private func lines(index: String, release: String) -> [UInt8] {
    let action: JSONValue = ["index": ["_index": .string(index), "_id": .string(id)]]
    var json = JSONWriter()
    json.bytes = action.compact
    json.raw("\n{")
    json.bytes += members
    json.raw(",\"release\":")
    json.string(release)
    json.raw("}\n")
    return json.bytes
  }
}

extension DataTable {
  /// A record as members of a JSON object: each column's name and what it says.
  func members(of record: Record) -> [UInt8] {
    var json = JSONWriter()
    json.list(columns) { json, column in
      json.string(column.field.name)
      json.raw(":")
      column.value(record).write(to: &json)
    }
    return json.bytes
  }
}
