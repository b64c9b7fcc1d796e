package jp.musubi.language.event;

/** An event of the installation as a whole. */
public sealed interface ClusterEvent extends Event permits ClusterFounded, OfficeDescribed {}
