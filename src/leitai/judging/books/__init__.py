"""Result books and notices: what the ledger says, as pages, documents and workbooks."""
