package mn.ukhaalag.postgres;

import java.nio.file.Path;

/// Where the programs of the embedded database are unpacked, unless they are there already.
public record EngineFolder(Path path) {}
