#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Dossier

/// The socket that browsers connect to, on this machine's loopback address alone.
public struct Listener: Sendable {
  let descriptor: Int32
  public let port: UInt16

  /// Listens on the first of `ports` that is free; 0 stands for any that is. Throws what the system says of the last.
  public static func open(ports: [UInt16]) throws(ListenFault) -> Listener {
    var fault = ListenFault(port: 0, code: EADDRINUSE)
    for port in ports {
      do throws(ListenFault) {
        return try Listener(port: port)
      } catch {
        fault = error
      }
    }
    throw fault
  }

  /// Frees the port. A server that was given the listener does so itself.
  public func close() { Descriptor.close(descriptor) }

  private init(port: UInt16) throws(ListenFault) {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw ListenFault(port: port, code: errno) }
    do throws(ListenFault) {
      self.port = try Self.bind(descriptor, to: port)
    } catch {
      Descriptor.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  /// Binds and listens; returns the port.
  private static func bind(_ descriptor: Int32, to port: UInt16) throws(ListenFault) -> UInt16 {
    // So that a server that is started again gets the port that it had, while old connections linger.
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard Descriptor.prepare(descriptor) else { throw ListenFault(port: port, code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> Int32 in
        #if canImport(Glibc)
          let bound = Glibc.bind(descriptor, generic, size)
        #else
          let bound = Darwin.bind(descriptor, generic, size)
        #endif
        guard bound == 0, listen(descriptor, 64) == 0 else { return -1 }
        return getsockname(descriptor, generic, &size)
      }
    }
    guard result == 0 else { throw ListenFault(port: port, code: errno) }
    return UInt16(bigEndian: address.sin_port)
  }
}

/// Why a port cannot be listened on.
public struct ListenFault: Error, Sendable {
  public let port: UInt16
  let code: Int32

  /// In words.
  public var reason: String {
    switch code {
    case EADDRINUSE: "another program listens on it"
    case EACCES: "only the administrator may listen on ports below 1024"
    default: IOFault(code: code).reason
    }
  }
}
