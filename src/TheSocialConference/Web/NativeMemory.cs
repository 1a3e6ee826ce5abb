using System.Runtime.InteropServices;

namespace TheSocialConference.Web;

/// <summary>What the C library does with the memory that compressing a page and encoding a picture borrow.</summary>
internal static class NativeMemory
{
    private const int MmapThreshold = -3; // M_MMAP_THRESHOLD of malloc.h
    private const int Bytes = 64 * 1024;

    /// <summary>
    /// Has large pieces given back as soon as they are let go. By default glibc learns to keep them, up to 32 MB each in a pool of every
    /// thread: 20 MB after the first hundred pages.
    /// </summary>
    public static void GiveBack()
    {
        try
        {
            _ = SetOption(MmapThreshold, Bytes);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // another system, or another C library: it has its own ways
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetOption(int option, int value);
}
