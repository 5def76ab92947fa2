internal import ArgumentParser

/// Whether a run's messages are written as a page too.
struct ReportOptions: ParsableArguments {
  @Flag(
    help:
      "เขียนข้อความทั้งหมดเป็นหน้าเว็บ botrian-report.html ข้าง site.yml ด้วย (write all messages as a page too, botrian-report.html beside site.yml)"
  )
  var report = false
}
