/// A drill inside a chat: while it goes on, lines are answers.
extension Chat {
    func begin(_ session: DrillSession) {
        drill = session
        session.open()
        endDrillIfOver()
    }

    func take(_ text: String, in session: DrillSession) {
        session.take(text)
        endDrillIfOver()
    }

    /// - Returns: Whether there was a drill to leave.
    @discardableResult
    func leaveDrill() -> Bool {
        guard let drill else { return false }
        drill.leave()
        endDrillIfOver()
        return true
    }

    private func endDrillIfOver() {
        guard let session = drill, session.isOver else { return }
        drill = nil
        session.close()
        if json { Output.line(DrillJSON.object(session).line) }
    }
}
