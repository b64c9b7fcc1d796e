package jp.musubi.query.cluster;

import java.util.List;

/** What history tells of the office. */
final class OfficeHistory {
    private OfficeHistory() {}

    static List<Record> parts(OfficeEntry entry) {
        OfficeView v = entry.view();
        return List.of(new Told(v.name(), v.address(), v.hours(), v.telephone()));
    }

    record Told(String name, String address, String hours, String telephone) {}
}
