import Dossier
import TestSupport

extension RandomEdits {
  var tree: ContentTree { DossierFolder(files).tree }

  var archive: ArchiveReader {
    let articles = articles
    let stamps = articles.mapValues { ArchiveReader.Stamp([Int64($0.hashValue)]) }
    return ArchiveReader(place: "archive", stamp: { stamps[$0] }) { name in
      articles[name].map { .success(Array($0.utf8)) } ?? .failure(ArchiveReader.ArchiveFault(reason: "there is no such file"))
    }
  }
}
