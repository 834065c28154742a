import Testing
@testable import Dossier
