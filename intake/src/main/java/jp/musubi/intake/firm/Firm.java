package jp.musubi.intake.firm;

import java.util.List;

/**
 * What is known of the firm behind a need, as far as its writer may know it.
 *
 * @param names what it is and was called: its name, aliases, former names
 * @param readings how its names are read
 * @param places municipalities in which it works
 */
public record Firm(List<String> names, List<String> readings, List<String> places) {
    public Firm {
        names = List.copyOf(names);
        readings = List.copyOf(readings);
        places = List.copyOf(places);
    }
}
