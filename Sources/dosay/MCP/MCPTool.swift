import Shelf

/// Something that an assistant may have done.
protocol MCPTool: SendableMetatype {
    static var name: String { get }
    /// For people.
    static var title: String { get }
    /// For a model that must decide when to call it.
    static var summary: String { get }
    static var takes: Schema { get }
    static var gives: Schema { get }

    /// Does it.
    ///
    /// - Throws: `RPCError` for arguments that can't be; `Faults`, everything that is wrong with what they hold.
    static func result(_ arguments: ToolArguments, _ knowledge: KnowledgeInUse) throws -> JSON
}
