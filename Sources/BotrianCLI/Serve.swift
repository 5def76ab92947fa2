internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianServe
internal import BotrianSite
internal import Foundation
internal import Synchronization

/// `botrian serve`: shows the website on this computer while it is written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "เปิดเว็บไซต์ในเครื่องนี้ แก้ไฟล์แล้วเห็นผลทันที (show the site while it is written)",
    discussion: """
      เปิดที่อยู่ที่แสดงในเบราว์เซอร์ เมื่อบันทึกไฟล์ หน้าที่แก้จะขึ้นเอง ถ้ามีข้อผิดพลาดจะบอกในหน้าเว็บ หยุดด้วย Ctrl-C \
      (Nothing is written to a disk, and only this computer can look. Ctrl-C ends it.)
      """)

  @OptionGroup var options: SourceOptions

  @Flag(
    inversion: .prefixedNo,
    help: "รวมฉบับที่ยังไม่อนุมัติ (unapproved records too)")
  var drafts = true

  @Option(help: "พอร์ต; 0 คือพอร์ตใดก็ได้ที่ว่าง (the port; 0 takes any that is free)")
  var port: UInt16 = 8000

  @Option(
    help:
      "ที่อยู่ของเครื่องนี้ที่ให้เครื่องอื่นเปิดได้ เช่น 0.0.0.0 (an address of this computer, for others to look)"
  )
  var host: HostArgument?

  func run() async throws {
    let console = options.console
    let address = host?.value ?? .loopback
    endOnInterruption()
    try await console.run {
      let watch = try SourceWatch(root: options.root)
      let live = LiveSite(
        maker: maker(console), files: options.files, language: console.language,
        run: String(UInt32.random(in: 0 ... .max), radix: 36))
      let server = try PreviewServer(
        serving: live, at: address, port: port, language: console.language)
      if !address.isLoopback { console.say(Self.openToOthers(console.language)) }
      try await serve(live, with: server, watching: watch, at: address, console)
    }
  }

  private func maker(_ console: Console) -> SiteMaker {
    let latest = Mutex<OnDemandSite?>(nil)
    let memory = BuildMemory()
    return SiteMaker { _ in
      var request = options.build
      request.includesDrafts = drafts
      request.memory = memory
      return await console.outcome {
        let site = try await OnDemandSite(
          using: options.files, options: request, after: latest.withLock { $0 })
        latest.withLock { $0 = site }
        return site
      }
    }
  }

  private func serve(
    _ live: LiveSite, with server: PreviewServer, watching watch: SourceWatch,
    at address: ServerAddress, _ console: Console
  ) async throws {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await server.run { port in
            console.answer(Self.open(at: address.origin(port: port) + "/")(console.language))
          }
        }
        group.addTask {
          for await paths in watch.changes() { await live.note(paths) }
        }
        group.addTask { await live.keepBuilding(report: console.report) }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch PreviewServer.ListeningError.portTaken(let port) {
      console.say(Self.taken(port)(console.language))
      throw Console.Exit.machine
    } catch PreviewServer.ListeningError.refused(let reason) {
      console.say(Self.refused(address.text, reason)(console.language))
      throw Console.Exit.machine
    }
  }
}

extension Serve {
  fileprivate static func open(at url: String) -> LocalizedText {
    LocalizedText(
      th: "เปิดดูเว็บไซต์ที่ \(url) แก้ไฟล์แล้วบันทึก หน้าในเบราว์เซอร์จะเปลี่ยนตาม หยุดด้วย Ctrl-C",
      en: "The website is at \(url) Save a file, and the page in the browser follows. Ctrl-C ends.")
  }

  fileprivate static let openToOthers = LocalizedText(
    th:
      "คำเตือน: เครื่องอื่นในเครือข่ายเดียวกันเปิดดูได้ด้วยหมายเลข IP ของเครื่องนี้ รวมทั้งฉบับที่ยังไม่อนุมัติ ถ้าไม่ตั้งใจให้หยุดแล้วสั่งโดยไม่มี --host",
    en:
      "Warning: other computers of the network can look, by this computer's IP address, at unapproved "
      + "records too. If that is not meant, end this and leave out --host")

  fileprivate static func taken(_ port: UInt16) -> LocalizedText {
    let other = port < .max ? port + 1 : port - 1
    return LocalizedText(
      th:
        "พอร์ต \(port) มีโปรแกรมอื่นใช้อยู่ อาจเป็น botrian serve อีกหน้าต่างหนึ่ง ให้สั่ง botrian serve --port \(other)",
      en:
        "Port \(port) is taken, perhaps by another botrian serve. Try botrian serve --port \(other)"
    )
  }

  fileprivate static func refused(_ host: String, _ reason: String) -> LocalizedText {
    LocalizedText(
      th: "เปิดที่อยู่ \(host) ไม่ได้: \(reason) ให้สั่งโดยไม่มี --host หรือเปลี่ยน --port",
      en: "Could not listen at \(host): \(reason). Leave out --host, or change --port")
  }
}

extension Console {
  /// Tells what a build came to.
  fileprivate func report(_ step: LiveSite.Step) {
    let diagnostics = step.outcome.diagnostics
    let isFirst = step.changed.isEmpty
    switch step.outcome {
    case .fault(let text): say(text)
    case .mistakes: report(diagnostics)
    case .built: if isFirst { report(diagnostics) }
    }
    if !isFirst { say(saved(step)) }
    if !diagnostics.isEmpty { say(summary(of: diagnostics)) }
  }

  private func saved(_ step: LiveSite.Step) -> String {
    let names = step.changed.prefix(3).joined(separator: ", ")
    let saved = step.changed.count > 3 ? names + " …" : names
    guard case .built = step.outcome else {
      return LocalizedText(
        th: "บันทึก \(saved): หน้าเว็บยังเป็นของเดิม", en: "Saved \(saved): the pages stay as they were")(
          language)
    }
    let seconds = String(format: "%.2f", step.duration / .seconds(1))
    return LocalizedText(
      th: "บันทึก \(saved): ไฟล์ที่เปิดดูแล้วเปลี่ยน \(step.differenceCount) ไฟล์ ใน \(seconds) วินาที",
      en: "Saved \(saved): \(step.differenceCount) files you looked at changed in \(seconds) s")(
        language)
  }
}

/// An address of this computer as an argument.
struct HostArgument: ExpressibleByArgument {
  let value: ServerAddress

  init?(argument: String) {
    guard let address = ServerAddress(argument) else { return nil }
    value = address
  }
}
