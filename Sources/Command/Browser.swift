#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reader's browser.
enum Browser {
  /// Asks the desktop to show an address; false where it has no way to.
  static func open(_ address: String) -> Bool {
    #if canImport(Glibc)
      let opener = "xdg-open"
    #else
      let opener = "open"
    #endif
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(opener), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    // What the browser has to say is not ours to show.
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
    var child = pid_t()
    // It ends by itself, and leaves nothing that this program waits for: it is taken up at the end of it.
    return posix_spawnp(&child, opener, &actions, nil, &arguments, environ) == 0
  }
}
