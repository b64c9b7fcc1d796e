package jp.musubi.language.cluster;

import jp.musubi.language.kit.Event;

/** An event of the installation as a whole. */
public sealed interface ClusterEvent extends Event
        permits ClusterFounded, OfficeDescribed, SecondFactorRuleSet, ConfirmationRuleSet, CoordinatorSightSet {}
