internal import BotrianSite
internal import BotrianThai

extension StarterSite {
  /// `README.md`: what the staff do, step by step.
  var guide: OutputFile {
    let year = fiscalYear.buddhistYear
    return OutputFile(
      path: "README.md",
      text: """
        # คลังบทเรียนของ\(office.name)

        โฟลเดอร์นี้คือเว็บไซต์ของสำนักงาน ไฟล์ที่แก้ได้คือ `site.yml` (ชื่อ ที่อยู่ สี) และทุกไฟล์ใน `Content/`

        ## ทุกครั้งที่มีรายงานใหม่

        1. สร้างกิจกรรม ถ้ายังไม่มี: `botrian new activity --id clean-office --title ชื่อกิจกรรม`
        2. สร้างแบบรายงาน: `botrian new report --activity clean-office --fiscal-year \(year)`
           หรือกรอกแบบ Word `Forms/report.docx` แล้วนำเข้า: `botrian import รายงาน.docx`
        3. เปิดไฟล์ที่คำสั่งบอก กรอกตามคำแนะนำในไฟล์ แล้วบันทึก
        4. ดูหน้าเว็บก่อนเผยแพร่: `botrian serve` แล้วเปิดที่อยู่ที่แสดงในเบราว์เซอร์
        5. ตรวจ: `botrian check` ถ้ามีสิ่งใดผิด จะบอกไฟล์ บรรทัด และสิ่งที่ควรเขียนแทน
        6. เมื่อมีบันทึกอนุมัติ: `botrian new approval` แล้วเขียนชื่อไฟล์นั้นที่ `approval:` ของรายงาน
           และแก้ `status: draft` เป็น `status: approved` ทั้งในรายงาน หนังสืออนุมัติ และกิจกรรม
        7. เผยแพร่: `botrian publish`

        ฉบับร่างและรายงานที่ยังไม่ได้รับอนุมัติไม่ปรากฏบนเว็บไซต์ที่เผยแพร่ ไม่ว่ากรณีใด

        ## ก่อนเผยแพร่ครั้งแรก

        - แก้ `base_url:` ใน `site.yml` เป็นที่อยู่เว็บไซต์จริง
        - ลบตัวอย่าง: `Content/activities/example.md` และ `Content/reports/\(year)/example.md`
        - เขียนรายชื่อกิจกรรมที่ประกาศใน `Content/years/\(year).yml`

        แบบฟอร์มเปล่าอยู่ใน `Forms/` คำสั่งทั้งหมดดูได้ด้วย `botrian --help`

        *This folder is the office's website: settings in `site.yml`, records in `Content/`, blank forms in `Forms/`. `botrian serve` previews it,
        `botrian check` finds mistakes, `botrian publish` publishes it.*

        """)
  }
}
