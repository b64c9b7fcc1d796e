package jp.musubi.app.kit.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such record, or none that this viewer may know of: the two get the same answer. */
public final class AbsentException extends ResponseStatusException {
    public AbsentException() {
        super(HttpStatus.NOT_FOUND);
    }
}
