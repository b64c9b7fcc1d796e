package jp.musubi.app.kit.act;

import java.util.List;

/** Rows of a subject, known as a bean that stands with its pages. */
@FunctionalInterface
public interface SubjectActs {
    /** Its acts. */
    List<? extends Act<?, ?>> rows();
}
