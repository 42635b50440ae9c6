"""The sentences of a verification report. Chinese is the source language."""

from __future__ import annotations

from typing import Final

Words = dict[str, dict[str, str]]

WORDS: Final[Words] = {
    "verdict_trusted": {
        "zh": "验证通过:账本与可信公钥或已公布的检查点一致,全部成绩复算无误。",
        "en": "Verified: the ledger is the one the trusted key or published checkpoint vouches "
        "for, and every result was recomputed.",
    },
    "verdict_consistent": {
        "zh": "内部一致:记录、签名与全部成绩相互吻合,但尚未与可信公钥核对。",
        "en": "Consistent within itself: entries, signatures and every result agree, but nothing "
        "trusted was compared.",
    },
    "verdict_failed": {"zh": "验证未通过。", "en": "NOT verified."},
    "fact_contest": {"zh": "赛事", "en": "contest"},
    "fact_entries": {"zh": "记录数", "en": "entries"},
    "fact_root": {"zh": "账本根", "en": "root"},
    "fact_checkpoints": {"zh": "有效检查点", "en": "valid checkpoints"},
    "fact_rulebook": {"zh": "规则文件 SHA-256", "en": "rulebook SHA-256"},
    "fact_key": {"zh": "公钥", "en": "public key"},
    "fact_fingerprint": {"zh": "公钥指纹", "en": "key fingerprint"},
    "unreadable": {"zh": "成绩包无法读取。", "en": "The bundle cannot be read."},
    "key_malformed": {
        "zh": "成绩包里的公钥无法读取。",
        "en": "The public key in the bundle cannot be read.",
    },
    "trusted_malformed": {
        "zh": "给定的可信公钥无法读取。",
        "en": "The trusted key that was given cannot be read.",
    },
    "published_malformed": {
        "zh": "给定的第 {number} 个已公布检查点无法读取。",
        "en": "Published checkpoint number {number} that was given cannot be read.",
    },
    "published_foreign": {
        "zh": "给定的检查点属于“{origin}”,不是本赛事“{contest}”。",
        "en": "The checkpoint that was given is of {origin}, not of this contest, {contest}.",
    },
    "published_signature": {
        "zh": "给定的已公布检查点(规模 {size})不是由该公钥签署的。",
        "en": "The published checkpoint of size {size} is not signed by the key.",
    },
    "key_differs": {
        "zh": "成绩包里的公钥不是可信公钥:包内 {bundle},可信 {trusted}。",
        "en": "The key in the bundle is not the trusted key: bundle {bundle}, trusted {trusted}.",
    },
    "checkpoint_unsigned": {
        "zh": "{count} 个检查点没有该公钥({key})的签名,首个规模为 {size}。",
        "en": "{count} checkpoints bear no signature by the key {key}; the first is of size "
        "{size}.",
    },
    "checkpoint_signature": {
        "zh": "{count} 个检查点的签名错误,首个规模为 {size}。",
        "en": "{count} checkpoints bear a wrong signature; the first is of size {size}.",
    },
    "checkpoint_malformed": {
        "zh": "{count} 个检查点无法读取,首个是第 {number} 个。",
        "en": "{count} checkpoints cannot be read; the first is number {number}.",
    },
    "checkpoint_foreign": {
        "zh": "{count} 个检查点不属于本赛事,首个是第 {number} 个。",
        "en": "{count} checkpoints are not of this contest; the first is number {number}.",
    },
    "checkpoint_missing": {
        "zh": "没有一个有效的检查点:记录没有任何签名担保。",
        "en": "There is no valid checkpoint: nothing vouches for the entries.",
    },
    "split_view": {
        "zh": "规模 {size} 有两个不同的账本根被签署:同一赛事存在两套历史。",
        "en": "Two different roots were signed for size {size}: two histories of one contest.",
    },
    "size_differs": {
        "zh": "manifest.json 写 {stated} 条,实有 {size} 条。",
        "en": "manifest.json says {stated} entries; there are {size}.",
    },
    "leaves_differ": {
        "zh": "leaves.bin 第 {seq} 个散列值与记录不符(记录本身与检查点一致)。",
        "en": "Hash {seq} of leaves.bin is not that of its entry (the entries themselves are "
        "what the checkpoint sealed).",
    },
    "entry_malformed": {
        "zh": "第 {seq} 条不是规范的账本记录。",
        "en": "Entry {seq} is not a ledger entry in canonical form.",
    },
    "entry_number": {
        "zh": "第 {seq} 条的序号写成了 {number}。",
        "en": "Entry {seq} carries the number {number}.",
    },
    "entry_foreign": {
        "zh": "第 {seq} 条属于另一场赛事“{contest}”。",
        "en": "Entry {seq} belongs to another contest, {contest}.",
    },
    "rulebook_unpublished": {
        "zh": "账本里没有公布过规则文件,成绩无从复算。",
        "en": "The ledger never published a rulebook, so no result can be recomputed.",
    },
    "rulebook_altered": {
        "zh": "规则文件被改动:第 {seq} 条公布的是 {published},文件是 {found}。",
        "en": "The rulebook was changed: entry {seq} published {published}, the file is {found}.",
    },
    "rulebook_missing": {
        "zh": "第 {seq} 条公布的规则文件 {published} 不在包内。",
        "en": "The rulebook {published} that entry {seq} published is not in the bundle.",
    },
    "rulebook_stray": {
        "zh": "包内的规则文件 {found} 从未公布。",
        "en": "The rulebook {found} in the bundle was never published.",
    },
    "results_malformed": {
        "zh": "results.json 无法读取。",
        "en": "results.json cannot be read.",
    },
    "promise_broken": {
        "zh": "第 {seq} 条记录与此前公布、承诺或评出的不符（{code}）。",
        "en": "Entry {seq} is not what was announced, committed to or won before ({code}).",
    },
    "results_failed": {
        "zh": "成绩无法复算。",
        "en": "The results cannot be recomputed.",
    },
    "results_differ": {
        "zh": "{count} 处成绩与复算不符;首处:{path},公布 {stated},复算 {recomputed}。",
        "en": "{count} results are not what the entries give; the first: {path}, "
        "stated {stated}, recomputed {recomputed}.",
    },
    "altered": {
        "zh": "第 {seq} 条被改动。",
        "en": "Entry {seq} was altered.",
    },
    "dropped": {
        "zh": "第 {seq} 条被删除。",
        "en": "Entry {seq} was dropped.",
    },
    "reordered": {
        "zh": "顺序被调换:第 {seq} 条的位置上现在是第 {stands} 条。",
        "en": "Entries were re-ordered: in the place of entry {seq} now stands entry {stands}.",
    },
    "added": {
        "zh": "第 {seq} 条是后来添加的。",
        "en": "Entry {seq} was added.",
    },
    "altered_range": {
        "zh": "第 {seq} 至 {last} 条之间有记录被改动。",
        "en": "An entry between {seq} and {last} was altered.",
    },
    "dropped_range": {
        "zh": "第 {seq} 至 {last} 条之间有记录被删除。",
        "en": "An entry between {seq} and {last} was dropped.",
    },
    "added_range": {
        "zh": "第 {seq} 至 {last} 条之间有添加的记录。",
        "en": "An entry between {seq} and {last} was added.",
    },
    "changed": {
        "zh": "第 {seq} 条与签署的账本不符(改动、删除、调换或添加)。",
        "en": "Entry {seq} is not what was sealed (altered, dropped, re-ordered or added).",
    },
    "changed_range": {
        "zh": "首个不符之处在第 {seq} 至 {last} 条之间(改动、删除、调换或添加)。",
        "en": "The first change lies between entries {seq} and {last} (altered, dropped, "
        "re-ordered or added).",
    },
    "uncovered": {
        "zh": "从第 {seq} 条起没有任何有效检查点担保(记录是添加的,或其检查点已损坏)。",
        "en": "From entry {seq} on no valid checkpoint vouches for the entries (they were added, "
        "or their checkpoint was damaged).",
    },
    "stands": {"zh": "现在的内容:{text}", "en": "What stands there now: {text}"},
    "means_leaves": {
        "zh": "依据:已签署的叶散列。",
        "en": "Known by the sealed leaf hashes.",
    },
    "means_unsealed_leaves": {
        "zh": "依据:包内叶散列(没有有效检查点担保)。",
        "en": "Known by the leaf hashes in the bundle, which no valid checkpoint vouches for.",
    },
    "means_numbers": {
        "zh": "依据:记录序号在此中断;叶散列也已被改写,"
        "上一个相符的检查点之后、此处之前另有改动亦属可能。",
        "en": "Known by the entries' own numbers, which break here; the leaf hashes were "
        "rewritten too, so an earlier change after the last right checkpoint is possible.",
    },
    "means_form": {
        "zh": "依据:该行不是规范记录;叶散列也已被改写。",
        "en": "Known because this line is not a canonical entry; the leaf hashes were rewritten "
        "too.",
    },
    "means_checkpoints": {
        "zh": "依据:前一检查点相符,后一检查点不符;叶散列也已被改写,无法更精确。",
        "en": "Known by the last checkpoint that is right and the first that is not; the leaf "
        "hashes were rewritten too, so it cannot be told more exactly.",
    },
    "untrusted": {
        "zh": "签名只证明包内一致。请把公钥指纹 {fingerprint} 与账本根 {root}(规模 {size})"
        "同赛事公布的核对。",
        "en": "The signature proves only that the bundle agrees with itself. Compare the key "
        "fingerprint {fingerprint} and the root {root} (size {size}) with those the contest "
        "published.",
    },
}

FIXES: Final[Words] = {
    "usage": {
        "zh": "请检查给定的公钥(名称+编号+base64)与检查点文件。",
        "en": "Check the key (name+id+base64) and the checkpoint file that were given.",
    },
    "unreadable": {
        "zh": "请重新下载,或向主办方索取完好的文件。",
        "en": "Download it again, or ask the organiser for an intact copy.",
    },
    "ledger": {
        "zh": "不要采信本包;向主办方索取原始账本,并与已公布的检查点核对。",
        "en": "Do not rely on this bundle; ask the organiser for the original ledger and compare "
        "it with a published checkpoint.",
    },
    "signature": {
        "zh": "请从赛事官方渠道取得公钥与检查点,再以 --key、--checkpoint 核对。",
        "en": "Get the key and a checkpoint from the contest's own site and verify again with "
        "--key and --checkpoint.",
    },
    "rulebook": {
        "zh": "请以账本公布的规则文件为准,向主办方索取原件。",
        "en": "The rulebook that counts is the one the ledger published; ask the organiser for it.",
    },
    "results": {
        "zh": "以复算成绩为准,并向仲裁组提出。",
        "en": "The recomputed results count; take it to the jury of appeal.",
    },
    "untrusted": {
        "zh": "或以 --key 公钥、--checkpoint 文件再次验证。",
        "en": "Or verify again with --key KEY or --checkpoint FILE.",
    },
}
