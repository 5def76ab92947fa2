internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai

/// No published address ends unless the office says so: neither the record of all addresses nor a file is lost.
struct LastingAddressCheck {
  let site: Site
  let records: Records

  /// Files that are there but have mistakes of their own.
  let unreadable: Set<String>

  func diagnostics() -> [Diagnostic] { lostEntries + endingFiles }

  private var lostEntries: [Diagnostic] {
    let count = records.ledger?.entries.count ?? 0
    guard let published = records.publishedAddresses?.count, count < published,
      !unreadable.contains(AddressLedger.path)
    else { return [] }
    return [.ledgerLostEntries(count, published: published)]
  }

  /// Files that would not be at their address any more.
  private var endingFiles: [Diagnostic] {
    let present = Set(site.files.map(\.path))
    let withdrawn = Set(site.withdrawnVolumes.map { "\($0.fiscalYear.buddhistYear)" })
    let ending = site.lasting.ledger.files.filter { $0.gone == nil }.map(\.address.path)
      .filter { !present.contains($0) }
    return ending.compactMap { path in
      guard path.hasPrefix("volumes/") else { return .fileAddressEnds(path) }
      let year = String(path.dropFirst("volumes/".count).prefix { $0 != "." })
      let record = "Content/volumes/\(year).yml"
      return withdrawn.contains(year) || unreadable.contains(record)
        ? nil : .volumeAddressEnds(path, year: year, at: SourceLocation(path: record))
    }
  }
}

extension Diagnostic {
  static func volumeAddressEnds(_ path: String, year: String, at location: SourceLocation) -> Self {
    Self(
      code: "volume-address-ends",
      at: location,
      summary: LocalizedText(
        th: "เล่มที่เคยเผยแพร่จะเปิดไม่ได้: /\(path)", en: "A published volume would be gone: /\(path)"),
      reason: LocalizedText(
        th: "ที่อยู่ที่เผยแพร่แล้วต้องเปิดได้เสมอ หรือบอกว่าเลิกเผยแพร่เมื่อใดและเพราะอะไร",
        en: "A published address must work, or tell since when and why there is nothing any more"),
      remedy: LocalizedText(
        th: "สั่ง botrian volume --fiscal-year \(year) เพื่อทำเล่มใหม่ (PDF ต้องมีโปรแกรม Chromium) "
          + "ถ้าเลิกเผยแพร่ ให้เขียนใน \(location.path): "
          + "withdrawn: {on: 2568-01-20, reason: เหตุผล}",
        en: "Make it again: botrian volume --fiscal-year \(year) (the PDF needs Chromium); "
          + "or write in \(location.path): withdrawn: {on: 2568-01-20, reason: why}"))
  }

  static func fileAddressEnds(_ path: String) -> Self {
    Self(
      code: "file-address-ends",
      severity: .warning,
      at: SourceLocation(path: "Content/" + path),
      summary: LocalizedText(
        th: "ไฟล์ที่เคยเผยแพร่จะเปิดไม่ได้: /\(path)", en: "A published file would be gone: /\(path)"),
      reason: LocalizedText(
        th: "ไม่มีหน้าที่เผยแพร่หน้าใดใช้ไฟล์นี้แล้ว ผู้ที่มีลิงก์จะพบหน้าไม่พบที่อยู่",
        en:
          "No published page uses it any more; people with a link will find a page for missing addresses"
      ),
      remedy: LocalizedText(
        th: "ถ้าตั้งใจ ไม่ต้องทำอะไร คำเตือนหมดไปเมื่อสั่ง botrian lock ถ้าไม่ตั้งใจ ให้เพิ่มลิงก์ในหน้าเดิม",
        en:
          "If that is meant, do nothing: botrian lock ends this warning. If not, link it from a page"
      ))
  }
}
