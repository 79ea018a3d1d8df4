package mn.ukhaalag.directory;

/// A place on the map in degrees, WGS 84.
public record Point(double latitude, double longitude) {}
