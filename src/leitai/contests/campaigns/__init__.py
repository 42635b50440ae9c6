"""Labour-emulation campaigns 立功竞赛: sites, indicators, periods, proofs, honours."""
