package jp.musubi.command.kit.actor;

/** The id of models about the installation as a whole: there is one. */
public record TheCluster() {}
