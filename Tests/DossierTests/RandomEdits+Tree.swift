import Dossier
import TestSupport

extension RandomEdits {
  var tree: ContentTree { DossierFolder(files).tree }

  var archive: ArchiveReader {
    let articles = articles
    return ArchiveReader(place: "archive") { name in
      articles[name].map { .success(Array($0.utf8)) } ?? .failure(ArchiveReader.ArchiveFault(reason: "there is no such file"))
    }
  }
}
