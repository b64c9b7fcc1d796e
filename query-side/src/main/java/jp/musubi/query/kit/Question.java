package jp.musubi.query.kit;

/** A question with its type of answer. Carries who asks, so that no answer can forget disclosure. */
public interface Question<A> {}
