import CEditLine
import Glibc
import Shelf

/// Reads lines from the terminal, with editing, history, search and completion. One a process, on one thread.
final class LineEditor {
    enum Event: Equatable, Sendable {
        /// Return was pressed: the line as it stood, newlines included.
        case line(String)
        /// ^C or SIGINT; what was typed is dropped.
        case interrupted(hadText: Bool)
        /// ^D on an empty line, or the end of the terminal's input.
        case endOfInput
        /// SIGTERM or SIGHUP. The terminal is restored: leave with 128 + the signal.
        case signalled(Int32)
        /// The terminal can't be read (`errno`).
        case failed(Int32)
    }

    /// Why the history isn't kept any more, once that has happened. Recall goes on within the session.
    private(set) var historyFault: HistoryFault?

    let complete: (_ line: String, _ cursor: String.Index) -> [Completion]
    var recall: Recall
    var search: Search?
    var parked: Parked?
    var result: Event?
    private(set) var prefilled = ""
    private var history: HistoryFile?
    private var isOpen = false
    /// What the editor asks with, and what stands there now (a search has its own).
    var prompt = PromptText("")
    var shownPrompt = PromptText("")
    /// The width of the window that libedit has drawn for.
    var drawnColumns = 80

    /// Whether there is a terminal on both sides that can do more than print.
    static func isUsable(environment: Environment) -> Bool {
        let terminal = environment["TERM"] ?? ""
        return terminal != "" && terminal != "dumb" && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// - Parameters:
    ///   - history: nil keeps nothing on disk; ↑ still recalls this session.
    ///   - complete: the ways to end the last word before the cursor.
    /// - Returns: nil if the terminal can't be used.
    init?(
        history: HistoryFile?, complete: @escaping (_ line: String, _ cursor: String.Index) -> [Completion]
    ) {
        self.history = history
        self.complete = complete
        recall = Recall([])
        do throws(HistoryFault) {
            recall = Recall(try history?.entries() ?? [])
        } catch {
            historyFault = error
            self.history = nil
        }
        let terminal = getenv("TERM").map { String(cString: $0) }
        guard Self.isUsable(environment: ["TERM": terminal ?? ""]), openEditor() else { return nil }
        Interrupts.install()
    }

    deinit {
        if isOpen { cedit_close() }
    }

    private func openEditor() -> Bool {
        isOpen = cedit_open(
            { context, key, scalar in
                guard let context else { return .beep }
                return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().handle(key, scalar: scalar)
            }, Unmanaged.passUnretained(self).toOpaque())
        return isOpen
    }

    /// The next read starts with this text on the line.
    func prefill(_ text: String) {
        prefilled = text.insertable
    }

    /// Reads one line. The terminal is raw exactly while the prompt stands.
    ///
    /// - Parameter prompt: may hold colours (SGR); they take no room.
    func read(prompt text: String) -> Event {
        Interrupts.clear()
        if let signal = Interrupts.take() { return .signalled(signal) }
        result = nil
        search = nil
        parked = nil
        recall.rewind()
        prompt = PromptText(text)
        show(prompt)
        drawnColumns = Terminal.columns
        cedit_raw(true)
        Terminal.send(Terminal.pasteMarksOn)
        let wasRead = cedit_read()
        cedit_raw(false)
        Terminal.send(Terminal.pasteMarksOff)
        prefilled = ""
        let event = result ?? Interrupts.take().map(Event.signalled) ?? .failed(wasRead ? EIO : errno)
        if case .line(let line) = event { remember(line) }
        return event
    }

    /// Runs `body` with the terminal as other programs expect it, and puts it right afterwards.
    func suspendForChild(_ body: () -> Void) {
        cedit_raw(false)
        Terminal.send(Terminal.pasteMarksOff)
        Terminal.keepingMode(body)
    }

    private func remember(_ line: String) {
        guard HistoryEntry.isKept(line) else { return }
        recall.remember(line)
        do throws(HistoryFault) {
            try history?.append(line)
        } catch {
            historyFault = error
            history = nil
        }
    }
}
