extension Explanation {
  static let files: [Explanation] = [
    Explanation(
      .contentMissing,
      "A dossier is a folder with `Content/` in it, and `Content/` holds at least `dossier.yml` and the home "
        + "page, `index.md`.",
      .commands(["rm Content/index.md"]),
      "Name the folder that holds `Content/`, as in `dossier check ~/affair`, or write the file that is "
        + "missing: a `title:` is enough."),
    Explanation(
      .unreadable, "The system does not let a file or folder be read, or a link leads nowhere.",
      .commands(["ln -s gone.md Content/Notes/later.md"]),
      "Give yourself the right to read it, or put a file in the place of the broken link."),
    Explanation(
      .outputUnwritable, "The site cannot be written: the folder refuses it, the disk is full, or another build "
        + "is writing there.",
      .commands(["dossier build --output /dev/null/site"]),
      "Choose another folder with `--output`, make room, or wait for the other build to end. What stood there "
        + "before is untouched."),
    Explanation(
      .outputForeign, "A file or folder that dossier did not write stands where the site goes. It is never "
        + "overwritten or deleted.",
      .commands(["mkdir Output", "echo mine > Output/index.html", "dossier build"]),
      "Move the file away, or choose another folder with `--output`."),
    Explanation(
      .strayFile,
      "Every file under `Content/` belongs to a kind of page, in that kind's folder. One that is none of them "
        + "would be left out of "
        + "the site without a word.",
      .commands(["echo remember > Content/todo.txt"]),
      "Move the file into the folder of its kind, or out of `Content/`. A contract is a folder: "
        + "`Contracts/<contract>/contract.md`."),
    Explanation(
      .linkOutside, "A symbolic link leads out of `Content/`. A dossier stands for itself: copied elsewhere, it "
        + "would lose that file.",
      .commands(["ln -s ../../README.md Content/Notes/readme.md", "echo Read me > README.md"]),
      "Put a copy of the file in the link's place."),
    Explanation(
      .nameCase, "Two files differ by upper and lower case alone. On many disks they are one file, and one "
        + "would be lost.",
      .commands(["cp Content/People/jean-roy.md Content/People/Jean-Roy.md"]), "Rename one of them; ids are "
        + "lowercase in any case."),
    Explanation(
      .invalidUTF8, "The file is not in UTF-8, the one encoding that is read: its accents and quotation marks "
        + "would be guesses.",
      .commands([#"printf '%b' '---\ntitle: Caf\0351\n---\n' > Content/Notes/cafe.md"#]),
      "Save the file with the encoding UTF-8; most editors have this under “Save with encoding”."),
    Explanation(
      .nulByte, "A zero byte stands in the text. Texts have none: the file is probably not a text, or is in UTF-16.",
      .commands([#"printf '%b' '---\ntitle: A note\n---\nHa\0000lf\n' > Content/Notes/half.md"#]),
      "Save the file as plain text in UTF-8."),
    Explanation(
      .noncharacter, "U+FDD0 stands in the text. Unicode sets it apart for programs' own use; it is no character.",
      .commands([#"printf '%b' '---\ntitle: A note\n---\n\0357\0267\0220\n' > Content/Notes/mark.md"#]),
      "Delete it where the caret points. It usually comes from a broken export."),
    Explanation(
      .emptyFile, "A file has nothing in it, so it cannot become a page.", .commands([": > Content/Notes/later.md"]),
      "Write its front matter, or delete it. A page that is not ready can say `draft: true`."),
    Explanation(
      .fileTooLarge, "A file is larger than 1 MiB. No page that is meant to be read is.",
      .commands(["yes 'And so on.' | head -c 2000000 > Content/Notes/long.md"]),
      "Part it into several pages. The full text of an article does not belong into `Content/` but into the archive."),
  ]
}
