import Mustache

extension PageBuilder {
  /// What a host serves for an address that does not exist, at that address: so from an unknown depth. Its one link is
  /// `index.html`, which every folder that holds pages has; without its stylesheet it is still a readable page.
  mutating func missing() -> Page {
    frame(title: strings[.missingTitle], section: nil)
    return page(.missing)
  }
}
