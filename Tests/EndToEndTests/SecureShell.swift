import AmendTestSupport
import Foundation
import Glibc

/// An OpenSSH server on a free port of this machine, for one key that may run one command.
final class SecureShell {
  /// Why there can be none.
  struct Absence: Error, CustomStringConvertible {
    let description: String
  }

  /// The command of a client, which asks for a terminal and sends these variables.
  let client: [String]
  private let process: pid_t

  /// Why no server can be started here; nil where one can.
  static var absence: String? {
    for program in [server, "/usr/bin/ssh", "/usr/bin/ssh-keygen"]
    where access(program, X_OK) != 0 {
      return "there is no \(program); install openssh-server and openssh-client"
    }
    // As root the server needs the folder that its service makes (sshd(8), “/run/sshd”).
    if geteuid() == 0, mkdir("/run/sshd", 0o755) != 0, errno != EEXIST {
      return "/run/sshd cannot be made"
    }
    return nil
  }

  /// Starts it in the folder, and waits until it listens.
  init(folder: URL, command: String, sending variables: [String]) async throws {
    let key = folder.appending(path: "key").path
    let environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path]
    for file in [key, "\(key)-of-host"] {
      let made = try await Shell.run(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file],
        environment: environment)
      guard made.status == 0 else { throw Absence(description: made.errors) }
    }
    let port = try SecureShell.freePort()
    let publicKey = try String(contentsOfFile: "\(key).pub", encoding: .utf8)
    let quoted = command.replacing("\"", with: "\\\"")
    try Data("restrict,pty,command=\"\(quoted)\" \(publicKey)".utf8)
      .write(to: folder.appending(path: "authorized_keys"))
    try Data(SecureShell.configuration(port: port, folder: folder.path).utf8)
      .write(to: folder.appending(path: "sshd_config"))
    let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
    client =
      ["/usr/bin/ssh", "-F", "none", "-tt", "-p", String(port), "-i", key]
      + ["-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no"]
      + ["-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"]
      + ["-o", "SendEnv=\(variables.joined(separator: " "))", "\(user)@127.0.0.1"]
    let log = folder.appending(path: "sshd.log").path
    process = try Spawn.start(
      SecureShell.server, ["-D", "-e", "-f", folder.appending(path: "sshd_config").path],
      environment: environment, .files(input: "/dev/null", output: "/dev/null", errors: log))
    try await wait(until: port, log: log)
  }

  deinit {
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }

  private static let server = "/usr/sbin/sshd"

  private static func configuration(port: Int, folder: String) -> String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/key-of-host
    PidFile none
    AuthorizedKeysFile \(folder)/authorized_keys
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitRootLogin prohibit-password
    # What a careless administrator would do; amend must not heed what comes.
    AcceptEnv *

    """
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, size) == 0 ? getsockname(descriptor, address, &size) : -1
      }
    }
    guard result == 0 else { throw Absence(description: "no port is free") }
    return Int(in_port_t(bigEndian: address.sin_port))
  }

  private func wait(until port: Int, log: String) async throws {
    while true {
      do throws(Spawn.Failure) {
        _ = try RawConnection(port: port)
        return
      } catch {
        var status: CInt = 0
        guard waitpid(process, &status, WNOHANG) == 0 else {
          throw Absence(description: try String(contentsOfFile: log, encoding: .utf8))
        }
      }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
