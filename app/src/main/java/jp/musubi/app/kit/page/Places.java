package jp.musubi.app.kit.page;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The places of all subjects. In templates: {@code @places}. */
@Component
public class Places {
    private final ObjectProvider<Place> all;

    Places(ObjectProvider<Place> all) {
        this.all = all;
    }

    /** Those to which the navigation leads whoever looks. */
    public List<Place> of(Frame frame) {
        return all.orderedStream()
                .filter(place -> place.roles().stream().anyMatch(frame.who()::has))
                .toList();
    }

    /** Those to which the first screen leads visitors. */
    public List<Place> open() {
        return all.orderedStream().filter(Place::open).toList();
    }
}
