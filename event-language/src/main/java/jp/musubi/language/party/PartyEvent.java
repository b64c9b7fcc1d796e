package jp.musubi.language.party;

import jp.musubi.language.kit.Event;

/** An event of a person. */
public sealed interface PartyEvent extends Event
        permits PersonRegistered,
                PersonRevised,
                PersonDayReached,
                PersonLeft,
                PersonReturned,
                PersonMerged,
                PersonMergeTakenBack,
                RoleGranted,
                RoleRevoked,
                AccountEvent {}
