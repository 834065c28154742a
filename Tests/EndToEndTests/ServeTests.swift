import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `dossier serve`: the program itself, on a free port.
@Suite struct ServeTests {
  /// A run that serves, and its address.
  func serve(_ folder: TemporaryFolder, _ arguments: String = "--port 0") throws -> (run: RunningProgram, address: String) {
    let run = RunningProgram("serve \(arguments)", in: folder)
    try #require(run.waits { run.output.hasSuffix("\n") && run.builds == 1 }, "\(run.errors)")
    return (run, String(run.output.dropLast()))
  }

  /// The body of a page, by a client that is not ours.
  func page(_ address: String, _ folder: TemporaryFolder) -> String {
    let script = "import sys,urllib.request as r,urllib.error as e\ntry: print(r.urlopen(sys.argv[1]).read().decode())\nexcept e.HTTPError as x: print(x.code)"
    return folder.run("python3 -c '\(script)' '\(address)'")
  }

  func ended(_ run: RunningProgram) -> Bool { run.waits { !run.isRunning } }

  @Test func anEditIsOnThePageAndNothingIsWritten() throws {
    let folder = SmallDossier.folder()
    let before = folder.files
    let (run, address) = try serve(folder)
    #expect(address.hasPrefix("http://127.0.0.1:") && address.hasSuffix("/"))
    #expect(run.errors.hasPrefix("Built: ") && !run.errors.contains("Notes"))
    #expect(page(address + "notes/method.html", folder).contains("How to read this"))
    folder.write("---\ntitle: Read it so\n---\nIn another way: [the apology](../Events/apology.md).\n", to: "Content/Notes/method.md")
    #expect(run.waits { run.builds == 2 })
    #expect(page(address + "notes/method.html", folder).contains("In another way"))
    #expect(run.errors.contains("\nContent/Notes/method.md: "))
    run.send(SIGINT)
    #expect(ended(run))
    #expect(folder.files == before)
  }

  @Test func errorsAreToldAndTheLastGoodPageStays() throws {
    let folder = SmallDossier.folder()
    let (run, address) = try serve(folder)
    let text = try #require(folder.text("Content/Notes/method.md"))
    folder.write(text + "[[nobody]]\n", to: "Content/Notes/method.md")
    #expect(run.waits { run.builds == 2 })
    #expect(run.errors.contains("error[unknown-target]") && run.errors.contains("--> Content/Notes/method.md:"))
    #expect(page(address + "notes/method.html", folder).contains("How to read this"))
    folder.run("rm -r '\(folder.path)/Content'")
    #expect(run.waits { run.errors.contains("content-missing") })
    #expect(page(address + "notes/method.html", folder).contains("How to read this"))
    run.send(SIGTERM)
    #expect(ended(run))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsItWithNothingLeft(_ signal: Int32) {
    let folder = SmallDossier.folder()
    let shell = "'\(ProgramRun.program)' serve --port 0 >out 2>err & p=$!; while [ ! -s out ]; do sleep 0.05; done; kill -\(signal) $p; wait $p; echo $?"
    #expect(folder.run("cd '\(folder.path)' && { \(shell); }") == "0\n")
    let port = (folder.text("out") ?? "").split(separator: ":").last?.filter(\.isNumber) ?? ""
    #expect(port != "")
    #expect(folder.run("python3 -c 'import socket; print(socket.socket().connect_ex((\"127.0.0.1\", \(port))) != 0)'") == "True\n")
  }

  @Test func aPortThatIsTakenIsRefusedAndTheUsualOneGivesWay() throws {
    let folder = SmallDossier.folder()
    let (first, address) = try serve(folder, "")
    let port = String(address.split(separator: ":").last?.filter(\.isNumber) ?? "")
    let refused = ProgramRun("serve --port \(port)", in: folder)
    #expect(refused.status == 1 && refused.output == "" && refused.errors.contains("cannot serve at port \(port): another program listens on it"))
    let (second, other) = try serve(folder, "")
    #expect(other != address)
    first.send(SIGINT)
    second.send(SIGINT)
    #expect(ended(first) && ended(second))
  }

  @Test func whatIsNoDossierIsRefused() {
    let folder = TemporaryFolder()
    for command in ["serve", "serve nowhere", "check --watch", "check --watch nowhere"] {
      let run = ProgramRun(command, in: folder)
      #expect(run.status == 1 && run.output == "" && run.errors.contains("error[content-missing]"), "\(command): \(run.errors)")
    }
    let archive = ProgramRun("serve --archive nowhere", in: SmallDossier.folder())
    #expect(archive.status == 1 && archive.errors.contains("error[archive-missing]"))
    for arguments in ["--port 65536", "--port x", "--port -1", "--watch", "--jobs 0"] {
      #expect(ProgramRun("serve \(arguments)", in: SmallDossier.folder()).status == 2, "\(arguments)")
    }
  }

  @Test func foldersOnOtherMachinesAreLookedAt() throws {
    let folder = SmallDossier.folder()
    let (run, _) = try serve(folder, "--port 0 --poll")
    folder.write("---\ntitle: New\n---\nText.\n", to: "Content/Notes/new.md")
    #expect(run.waits { run.builds == 2 })
    run.send(SIGINT)
    #expect(ended(run))
  }

  /// After a burst of saves, files and folders alike, what is served is what a build writes.
  @Test func whatIsServedIsWhatIsBuilt() throws {
    let folder = SmallDossier.folder()
    let (run, address) = try serve(folder)
    folder.run(
      """
      cd '\(folder.path)' && for n in 1 2 3 4 5 6 7 8 9; do
        printf -- '---\\ntitle: Note %s\\n---\\nSee [[apology]].\\n' $n > Content/Notes/n$n.md
        [ $((n % 3)) = 0 ] && mv Content/Notes/n$n.md Content/Notes/m$n.md
        [ $n = 4 ] && rm Content/Notes/n1.md
        [ $n = 6 ] && mv Content/Notes Away && sleep 0.05 && mv Away Content/Notes
        [ $n = 7 ] && mkdir -p Templates/assets && echo '/* 7 */' > Templates/assets/site.css
        sleep 0.01
      done
      """)
    #expect(ProgramRun("build", in: folder).status == 0)
    let compare = """
      import os, re, sys, time, urllib.request as r
      def same():
        for root, _, names in os.walk('Output'):
          for name in names:
            path = os.path.join(root, name)
            if name.startswith('.'): continue
            served = r.urlopen(sys.argv[1] + path[7:]).read() if name != '404.html' else None
            if served is None: continue
            served = re.sub(rb'<script src="/_dossier/preview.js"[^>]*></script>', b'', served).replace(b"; connect-src 'self'", b'')
            if served != open(path, 'rb').read(): return path
        return ''
      for _ in range(200):
        try: last = same()
        except Exception as e: last = repr(e)
        if not last: break
        time.sleep(0.05)
      print('same' if not last else last)
      """
    folder.write(compare, to: "compare.py")
    #expect(folder.run("cd '\(folder.path)' && python3 compare.py '\(address)'") == "same\n")
    run.send(SIGINT)
    #expect(ended(run))
  }
}

/// `dossier check --watch`.
@Suite struct CheckWatchTests {
  @Test func eachSaveIsCheckedAgain() throws {
    let folder = SmallDossier.folder()
    let run = RunningProgram("check --watch", in: folder)
    #expect(run.waits { run.builds == 1 })
    let text = try #require(folder.text("Content/Notes/method.md"))
    folder.write(text + "[[nobody]]\n", to: "Content/Notes/method.md")
    #expect(run.waits { run.builds == 2 })
    folder.write(text, to: "Content/Notes/method.md")
    #expect(run.waits { run.builds == 3 })
    let lines = run.errors.split(separator: "\n").filter { $0.hasSuffix(" s") }
    #expect(lines.first?.hasPrefix("Built: ") == true && lines.dropFirst().allSatisfy { $0.hasPrefix("Content/Notes/method.md: ") })
    #expect(run.errors.contains("error[unknown-target]") && lines[1].contains("1 error"))
    #expect(!run.errors.contains("\u{1B}") && run.output == "")
    run.send(SIGINT)
    #expect(run.waits { !run.isRunning })
  }

  @Test func jsonIsADocumentOnEachLine() throws {
    let folder = SmallDossier.folder()
    let run = RunningProgram("check --watch --format json", in: folder)
    #expect(run.waits { run.output.hasSuffix("\n") })
    folder.write("---\ntitle: New\n---\n[[nobody]]\n", to: "Content/Notes/new.md")
    #expect(run.waits { run.output.split(separator: "\n").count == 2 && run.output.hasSuffix("\n") })
    run.send(SIGTERM)
    #expect(run.waits { !run.isRunning })
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == #"{"version":1,"diagnostics":[],"errors":0,"warnings":0}"#)
    #expect(lines[1].hasPrefix(#"{"version":1,"diagnostics":[{"code":"unknown-target","#) && lines[1].hasSuffix(#""errors":1,"warnings":0}"#))
    #expect(run.errors == "")
  }
}
