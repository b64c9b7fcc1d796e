/** What all lists have in common: pages, orders, filters. */
package jp.musubi.query.listing;
