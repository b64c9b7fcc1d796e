package jp.musubi.app.kit.page;

import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.node.gateway.Who;

/** What a record of some kind is called, and where its page is: a bean that stands with its pages. */
public interface RecordPage {
    /** The kind. */
    RecordType type();

    /** The title as this viewer may read it; empty when it does not exist for them. */
    Optional<String> title(Who who, String id, Show show);

    /** The address of the page of one. */
    String address(String id);
}
