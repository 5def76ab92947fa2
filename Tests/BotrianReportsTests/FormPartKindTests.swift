internal import BotrianReports
internal import Testing

@Suite struct FormPartKindTests {
  @Test(arguments: [
    ("๓. สิ่งที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี", FormPart.Kind.goodPractices),
    ("3. อะไรก็ได้", .goodPractices),
    ("ข้อ ๓ สิ่งที่ทำได้ดี", .goodPractices),
    ("๙) บทเรียน", .lessons),
    ("ความพึงพอใจต่อการทำงาน", .satisfaction),
    ("ทบทวนแผนงานและกระบวนการ", .processes),  // spaces do not count
    ("สิ่งที่ดีคิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี", .goodPractices),  // a slip within a third
  ])
  func recognisesAPartByNumberThenByTitle(heading: String, kind: FormPart.Kind) {
    #expect(FormPart.Kind(heading: heading) == kind)
  }

  @Test(arguments: ["๑๐. สรุป", "๐. บทนำ", "สรุป", ""])
  func recognisesNothingElse(heading: String) {
    #expect(FormPart.Kind(heading: heading) == nil)
  }

  @Test func givesEachPartAKindOfLesson() {
    #expect(Set(FormPart.Kind.allCases.map(\.lessonType)) == Set(LessonType.allCases))
    #expect(LessonType.allCases.allSatisfy { $0.part.lessonType == $0 })
  }
}
