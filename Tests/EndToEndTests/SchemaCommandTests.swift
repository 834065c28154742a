import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  let folder = TemporaryFolder()

  @Test func everyKindThatIsListedHasASchema() {
    let list = ProgramRun("schema", in: folder)
    #expect(list.status == 0 && list.output.hasPrefix("home\nevent\n") && list.output.hasSuffix("\ndossier\n"))
    for kind in list.output.split(separator: "\n") {
      let run = ProgramRun("schema \(kind)", in: folder)
      #expect(run.status == 0 && run.errors == "" && run.output.hasPrefix("{\n  \"$schema\": "), "\(kind)")
    }
  }

  @Test func anUnknownKindIsRefusedWithTheNearestOne() {
    let run = ProgramRun("schema evnt", in: folder)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == "error: there is no kind `evnt`\nhelp: did you mean `event`?\n")
    #expect(ProgramRun("schema landscape", in: folder).errors.contains("there are `home`, `event`"))
  }

  @Test func helpNamesTheModelineOfEditors() {
    #expect(ProgramRun("schema --help", in: folder).output.contains("# yaml-language-server: $schema="))
  }
}
