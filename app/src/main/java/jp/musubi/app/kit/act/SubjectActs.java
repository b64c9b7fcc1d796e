package jp.musubi.app.kit.act;

import java.util.List;

/** The rows of a subject: a bean that stands with its pages. */
@FunctionalInterface
public interface SubjectActs {
    /** Its acts. */
    List<? extends Act<?, ?>> rows();
}
