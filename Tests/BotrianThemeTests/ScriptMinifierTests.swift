internal import BotrianMinifier
internal import BotrianTestSupport
internal import BotrianTheme
internal import Foundation
internal import Testing

@Suite struct ScriptMinifierTests {
  private func minified(_ script: String) -> String {
    String(decoding: ScriptMinifier.minified(Array(script.utf8)), as: UTF8.self)
  }

  /// What becomes of the statements of a function that is called at once.
  private func minifiedBody(_ statements: String) -> String {
    let (head, tail) = ("(function(){", "})();\n")
    let script = minified("(function () {\n" + statements + "\n})();\n")
    guard script.hasPrefix(head), script.hasSuffix(tail) else { return script }
    return String(script.dropFirst(head.count).dropLast(tail.count))
  }

  @Test(arguments: [
    ("// why\n\n  a = 1; // what\n\tb = 2; /* how */\n", "a=1;b=2;\n"),
    ("a /* no line */ b", "a b\n"),
    ("", ""),
    ("// nothing else\n", ""),
    ("a in b; typeof a; return x", "a in b;typeof a;return x\n"),
    ("a + +b; a - -b; a + ++b; a++ + b; a - +b", "a+ +b;a- -b;a+ ++b;a++ +b;a-+b\n"),
    ("1 .toString(); 1..toString(); x = 1 + .5e+3", "1 .toString();1..toString();x=1+.5e+3\n"),
    ("a ? .5 : b ?. c ?? d", "a?.5:b?.c??d\n"),
    ("a < !--b; a<! --b", "a< !--b;a<! --b\n"),
    ("#x in a", "#x in a\n"),
  ])
  func leavesOutCommentsAndSpacesThatNoTwoTokensNeed(script: String, published: String) {
    #expect(minified(script) == published)
  }

  @Test(arguments: [
    (
      "a = \"it's // no comment\" + 'a /* b */  \\' c'",
      "a=\"it's // no comment\"+'a /* b */  \\' c'\n"
    ),
    ("'a \\\n  b' ; 'a \\\r\n  b'", "'a \\\n  b';'a \\\r\n  b'\n"),
    ("a = `b  ${ c + `d  ${ e }  f` }  // g\n  h`;", "a=`b  ${c+`d  ${e}  f`}  // g\n  h`;\n"),
    ("`\\` \\${ x  ` + `${ { a : 1 } } }`", "`\\` \\${ x  `+`${{a:1}} }`\n"),
    ("a in `b` in c", "a in`b`in c\n"),
    ("'ก  ข' // ค", "'ก  ข'\n"),
  ])
  func keepsTextsAsTheyAre(script: String, published: String) {
    #expect(minified(script) == published)
  }

  @Test(arguments: [
    ("if (a) /b  '/.test( c )", "if(a)/b  '/.test(c)\n"),
    ("f(a) / b / c  // '", "f(a)/b/c\n"),
    ("return /[/'\"]  /g in a", "return/[/'\"]  /g in a\n"),
    ("a => /\\/  \"/ . b", "a=>/\\/  \"/.b\n"),
    ("a / /b  c/ ; a[0] / 2 /* ' */", "a/ /b  c/;a[0]/2\n"),
    ("a.if(b) / c  / d; a.return / 2  / d", "a.if(b)/c/d;a.return/2/d\n"),
    ("a++ / b  / c", "a++/b/c\n"),
    ("x = a ? /b  / : `c` / d  / e", "x=a?/b  /:`c`/d/e\n"),
    ("a /= b / 2  / c", "a/=b/2/c\n"),
  ])
  func tellsRegularExpressionsFromDivision(script: String, published: String) {
    #expect(minified(script) == published)
  }

  @Test(arguments: [
    ("a = b\n\n\n  (c)\n[d]\n`e`\n+f\n/g/h", "a=b\n(c)\n[d]\n`e`\n+f\n/g/h\n"),
    ("return\n  a", "return\na\n"),
    ("a\n++\nb", "a\n++\nb\n"),
    ("a++\nb\r\nc // d\ne /* f\n */ g", "a++\nb\nc\ne\ng\n"),
    ("f = function () {\n}\n(a)", "f=function(){}\n(a)\n"),
    ("a(\n  b,\n  c => {\n    d\n  }\n)", "a(b,c=>{d})\n"),
    ("a =\n  b ?\n  c :\n  d +\n  +e;\nf", "a=b?c:d+ +e;f\n"),
  ])
  func keepsLineEndsThatMayStandForASemicolon(script: String, published: String) {
    #expect(minified(script) == published)
  }

  @Test(arguments: [
    "a = 'b\nc'; // d",
    "a = \"b // c",
    "a = `b ${ c // d",
    "a = `b ${ c } // d",
    "a = /b  [/]\n/",
    "a /* b",
    "f(a  ]",
    "f(a  ",
    "a  }",
    "#!/usr/bin/env node\na  = 1",
    "@a  class B {}",
    "\\u0061  = 1",
    "ก  = 1",
    "\u{feff}a  = 1",
    "{}  /a/g",
    "for (a of  /b/) c",
    "a  <!-- b",
    "a\n  --> b",
    "// a \u{2028}  b",
    "/*! Somebody's licence */  a",
  ])
  func publishesWhatItDoesNotUnderstandAsItIs(script: String) {
    #expect(minified(script) == script)
  }

  @Test func publishesWhatIsNoUTF8AsItIs() {
    let bytes = Array("'".utf8) + [0xff] + Array("'  // a".utf8)
    #expect(ScriptMinifier.minified(bytes) == bytes)
  }
}

// MARK: - Names

extension ScriptMinifierTests {
  @Test(arguments: [
    ("const word = 1, other = word; word + word", "const e=1,t=e;e+e"),
    ("function sum(left, right) { return left + right; }", "function n(e,t){return e+t;}"),
    ("let [first, , [second = 2], ...rest] = third();", "let[e,,[t=2],...n]=third();"),
    ("const { key: value = 1, [name]: other } = data;", "const{key:e=1,[name]:t}=data;"),
    ("let wait = async (first, second = first) => await second;", "let n=async(e,t=e)=>await t;"),
    ("try { open(); } catch (error) { log(error); }", "try{open();}catch(e){log(e);}"),
    ("for (const item of list) log(item);", "for(const e of list)log(e);"),
    ("for (let at = 0; at < 3; at++) { log(at) }", "for(let e=0;e<3;e++){log(e)}"),
    ("const text = `${ word => `a${ word }` } word`;", "const t=`${e=>`a${e}`} word`;"),
    ("function* all(list) { yield* list; }", "function*t(e){yield*e;}"),
    ("f({ set a(next) { g(next); }, *b(item) {} });", "f({set a(e){g(e);},*b(e){}});"),
    ("`${a}const${b}`; const two = 1;", "`${a}const${b}`;const e=1;"),
    ("const one = 1; return one\n", "const e=1;return e"),
  ])
  func shortensNamesOfVariables(statements: String, published: String) {
    #expect(minifiedBody(statements) == published)
  }

  @Test(arguments: [
    ("const text = 1; a.text = text;", "const text=1;a.text=text;"),
    ("const text = 1; a?.text; text", "const text=1;a?.text;text"),
    ("const text = 1; f({ text: 1 });", "const text=1;f({text:1});"),
    ("const text = 1; f({ a, text });", "const text=1;f({a,text});"),
    ("const { text = 1 } = a; f(text);", "const{text=1}=a;f(text);"),
    ("let text; ({ text = 1 } = a);", "let text;({text=1}=a);"),
    ("const find = 1; f({ find() {} });", "const find=1;f({find(){}});"),
    ("const find = 1; f({ async find() {} });", "const find=1;f({async find(){}});"),
    ("const find = 1; f({ get find() {} });", "const find=1;f({get find(){}});"),
    ("const find = 1; class A { find() {} }", "const find=1;class A{find(){}}"),
    ("const find = 1; class A { static find = 1 }", "const find=1;class A{static find=1}"),
    (
      "const find = 1; class A extends class {} { a() {} find() {} }",
      "const find=1;class A extends class{}{a(){}find(){}}"
    ),
    (
      "const outer = 1; outer: for (;;) { break outer; }",
      "const outer=1;outer:for(;;){break outer;}"
    ),
    ("const get = async => async; f(arguments)", "const get=async=>async;f(arguments)"),
  ])
  func keepsNamesThatAreAlsoPropertiesOrLabels(statements: String, published: String) {
    #expect(minifiedBody(statements) == published)
  }

  /// What stands outside the scope of a name's declaration may be a global of that name.
  @Test(arguments: [
    ("f((location) => location); location.href", "f((location)=>location);location.href"),
    ("f = item => item\nitem.go();", "f=item=>item\nitem.go();"),
    ("f(x ? y => y : y);", "f(x?y=>y:y);"),
    ("for (const item of list) f(item)\nitem.go();", "for(const item of list)f(item)\nitem.go();"),
    ("{ const inner = 1; } f(inner);", "{const inner=1;}f(inner);"),
    ("f(function named() {}); named();", "f(function named(){});named();"),
    ("let one = 1\nf(two), three", "let e=1\nf(two),three"),
    ("f(one)\n{ g(one) }", "f(one)\n{g(one)}"),
  ])
  func keepsNamesThatMayBeGlobalElsewhere(statements: String, published: String) {
    #expect(minifiedBody(statements) == published)
  }

  @Test(arguments: [
    ("f(first => first, second => second);", "f(e=>e,e=>e);"),
    ("f(first => second => first + second);", "f(e=>t=>e+t);"),
    // Both stand for variables of the whole function.
    ("{ var one = 1; } { var two; }", "{var e=1;}{var t;}"),
  ])
  func givesOneNameToWhatNoPlaceSeesTogether(statements: String, published: String) {
    #expect(minifiedBody(statements) == published)
  }

  @Test func takesNoNameThatIsInUse() {
    #expect(minifiedBody("const one = e, two = a.t; n(one)") == "const r=e,i=a.t;n(r)")
  }

  @Test func makesNoKeywordOfAName() {
    let names = (1...3000).map { "name\($0)" }
    let script = minifiedBody("let " + names.joined(separator: ", ") + ";")
    let words = Set(script.dropFirst(4).dropLast().split(separator: ","))
    #expect(words.count == names.count)
    #expect(words.isDisjoint(with: ["do", "if", "in", "of", "get", "let", "new", "set", "try"]))
  }

  @Test(arguments: [
    "(function(){const one=1;eval('one');})();\n",
    "(function(){const one=1;new Function('one');})();\n",
    "(function(){const one=1;with(a)f(one);})();\n",
    "(function(){const one=1;})();f(one);\n",
    "const one=1;function two(three){}\n",
    "f(function(){const one=1;})();\n",
    "(function(){const one=1;}).call();\n",
    "(function(){},function(){const one=1;})();\n",
  ])
  func shortensNothingWhereNamesMayBeSeenFromOutside(script: String) {
    #expect(minified(script) == script)
  }

  @Test(arguments: [
    ("(() => { const one = 1; })()", "(()=>{const e=1;})()\n"),
    (
      "(async function main(one) { f(one); })(window);",
      "(async function t(e){f(e);})(window);\n"
    ),
    ("// why\n(function () { const one = 1; }());", "(function(){const one=1;}());\n"),
  ])
  func knowsAFunctionThatIsCalledAtOnce(script: String, published: String) {
    #expect(minified(script) == published)
  }
}

// MARK: - The default theme

extension ScriptMinifierTests {
  private static var scripts: [Theme.File] {
    Theme.embeddedFiles.filter { $0.path.hasSuffix(".js") }
  }

  @Test func publishesTheSameBytesEachTime() {
    for script in Self.scripts {
      let first = ScriptMinifier.minified(script.bytes)
      #expect((1...3).allSatisfy { _ in ScriptMinifier.minified(script.bytes) == first })
    }
  }

  @Test func shortensTheScriptsOfTheDefaultThemeByAThird() throws {
    let assets = try Theme(.embedded, named: "default").assets
    for script in Self.scripts {
      let published = try #require(assets.first { $0.path == script.path }).bytes
      #expect(published.count < script.bytes.count * 2 / 3, "\(script.path)")
    }
  }

  /// Node.js, where it is installed.
  private static var node: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: "\($0)/node") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  @Test(.enabled(if: node != nil, "needs Node.js")) func publishesScriptsThatNodeCanRead()
    async throws
  {
    let node = try #require(Self.node)
    try await withTemporaryFolder { folder in
      for script in Self.scripts {
        try Data(ScriptMinifier.minified(script.bytes)).write(to: folder.appending(path: "a.js"))
        let outcome = try Tool.run(["--check", "a.js"], in: folder, tool: node)
        #expect(outcome.status == 0, "\(script.path): \(outcome.errors)")
      }
    }
  }
}
