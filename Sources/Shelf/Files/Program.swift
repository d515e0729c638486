/// The running program.
public enum Program {
    /// Where its file lies; nil when the system doesn't tell.
    public static let path = Disk.realPath("/proc/self/exe")
}
