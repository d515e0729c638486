import ArgumentParser
import Glibc
import Shelf

@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try VoiceCommand.parseAsRoot()
            try command.run()
        } catch let misuse as Misuse {
            end("dosay-voice: \(misuse.message)", misuse.code)
        } catch {
            let message = VoiceCommand.fullMessage(for: error)
            guard VoiceCommand.exitCode(for: error) != .success else {
                try? Disk.write(Array((message + "\n").utf8), to: STDOUT_FILENO, named: "the output")
                exit(0)
            }
            end(message, 2)
        }
    }

    private static func end(_ message: String, _ code: Int32) -> Never {
        try? Disk.write(Array((message.inert + "\n").utf8), to: STDERR_FILENO, named: "standard error")
        exit(code)
    }
}
