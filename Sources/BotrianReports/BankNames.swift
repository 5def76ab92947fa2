/// Words beside which a number of ten to twelve digits is taken for a bank account.
enum BankNames {
  /// The elements at which one of the words begins, ascending.
  static func marks(in elements: [ReadScalars.Element]) -> [Int] {
    elements.indices.filter { index in
      guard let words = wordsByFirst[elements[index].scalar.asciiLowercased] else { return false }
      return words.contains { word in
        let end = index + word.count
        guard elements[index...].starts(with: word, by: { $0.scalar.asciiLowercased == $1 })
        else { return false }
        return !word[0].isASCIILetter
          || (index == 0 || !elements[index - 1].scalar.isASCIILetter)
            && (end == elements.count || !elements[end].scalar.isASCIILetter)
      }
    }
  }

  private static let wordsByFirst = Dictionary(
    grouping: words.map { Array($0.unicodeScalars) }, by: { $0[0] })

  // In lower case; Latin ones count as whole words. กรุงเทพ alone is a city.
  private static let words = [
    "ธนาคาร", "กรุงไทย", "ไทยพาณิชย์", "กสิกร", "กรุงศรี", "ออมสิน", "ทหารไทย", "ธนชาต", "ทีทีบี",
    "ธกส", "ธ.ก.ส", "ธอส", "ธ.อ.ส", "อาคารสงเคราะห์", "ธ.กรุงเทพ", "ธ. กรุงเทพ", "เกียรตินาคิน", "ทิสโก้",
    "ยูโอบี", "ซีไอเอ็มบี", "สหกรณ์ออมทรัพย์", "เลขที่บัญชี", "เลขบัญชี", "บัญชีเลขที่", "บัญชีธนาคาร",
    "บัญชีเงินฝาก", "บัญชีออมทรัพย์", "ชื่อบัญชี", "พร้อมเพย์", "bank", "ktb", "scb", "bbl", "kbank",
    "bay", "gsb", "baac", "ghb", "ttb", "tmb", "uob", "cimb", "promptpay", "account no", "a/c",
  ]
}
