package jp.musubi.language.event;

/** A person or a record was erased; whoever keeps keys destroys the key. */
public sealed interface ErasureEvent extends Event permits PersonErased, RecordErased {}
