internal import ArgumentParser
internal import BotrianDiagnostics
internal import Foundation
internal import Glibc

/// Asks the person at the terminal.
struct Prompt {
  let language: Language

  /// An answer that is needed.
  ///
  /// - Throws: A usage error where nobody is there to be asked.
  func answer(_ question: LocalizedText, flag: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("ต้องระบุ \(flag) (missing: \(flag))")
    }
    while let answer = ask(question) {
      if !answer.isEmpty { return answer }
    }
    throw ValidationError("ต้องระบุ \(flag) (missing: \(flag))")
  }

  /// An answer that may be left out; nothing where nobody is there to be asked.
  func optionalAnswer(_ question: LocalizedText) throws -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return ask(question).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func ask(_ question: LocalizedText) -> String? {
    FileHandle.standardOutput.write(Data((question(language) + ": ").utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }
}

extension LocalizedText {
  static let officeName = LocalizedText(
    th: "ชื่อเต็มของสำนักงาน เช่น สำนักงานศึกษาธิการจังหวัดลำพูน", en: "The office's name in Thai")
  static let officeShortName = LocalizedText(
    th: "ชื่อย่อ เช่น ศธจ.ลำพูน", en: "Its short name")
  static let officeProvince = LocalizedText(th: "จังหวัด", en: "The province")
  static let officeAddress = LocalizedText(
    th: "ที่อยู่ของสำนักงาน (กด Enter เพื่อข้าม)", en: "Its address (Enter to skip)")
  static let officePhone = LocalizedText(
    th: "โทรศัพท์ของสำนักงาน (กด Enter เพื่อข้าม)", en: "Its telephone (Enter to skip)")
  static let siteAddress = LocalizedText(
    th: "ที่อยู่เว็บไซต์ เช่น https://lessons.example.go.th/ (กด Enter เพื่อใส่ภายหลัง)",
    en: "The site's address, https://… (Enter to fill it in later)")
}
