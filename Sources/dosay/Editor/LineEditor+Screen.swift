import CEditLine

/// What the keys need of the screen.
extension LineEditor {
    /// What waits for the cursor to stand at the end of the line, and the line to return to.
    struct Parked {
        enum Purpose {
            case list([Completion])
            case stop
        }
        let purpose: Purpose
        let line: EditedLine
    }

    func showSearch() {
        cedit_capture(search != nil)
        show(search.map { PromptText($0.prompt) } ?? prompt)
    }

    func show(_ prompt: PromptText) {
        shownPrompt = prompt
        cedit_prompt(prompt.marked)
    }

    /// Draws anew after the window's size changed. The terminal has wrapped the rows it showed to the new width, so the
    /// first of them is found by counting cells.
    func redrawResized() {
        var layout = ScreenLayout(columns: drawnColumns)
        layout.draw(shownPrompt.visible)
        layout.draw(EditedLine.current.before)
        drawnColumns = Terminal.columns
        let rows = min(layout.cells / drawnColumns, Terminal.rows - 1)
        Terminal.send(Terminal.up(rows) + Terminal.clearBelow)
        cedit_resize()
        cedit_redraw()
    }

    /// Takes the terminal again after it was somebody else's.
    func redrawBelow() {
        cedit_raw(false)
        cedit_raw(true)
        Terminal.send(Terminal.pasteMarksOn + Terminal.clearBelow)
        drawnColumns = Terminal.columns
        cedit_resize()
        cedit_redraw()
    }
}
