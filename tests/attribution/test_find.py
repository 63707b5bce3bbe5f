"""A paragraph in, one line an attribution out: source | cue | content (pieces joined by "/"), ">" where nested."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import attribution, text
from onrecord.codebook.cues import load_cues
from onrecord.model import Attribution, Form, Passage, Report

TABLE = load_cues()
# What random news is made of.
WORDS = [
    "Oslo", "said", "that", "told", "the", "he", "it", "and", ",", ".", '"', "“", "”", ":", ";", "(", ")", "—",
    "denied",
    "plans", "of", "to", "leave", "according", "in", "minister's", "view", "who", "accused", "was", "by",
    "not", "would",
    "if", "on", "Friday", "claims", "\n\n",
]  # fmt: skip
NEWS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def find(words: str) -> list[tuple[Passage, Attribution]]:
    found: list[tuple[Passage, Attribution]] = []
    speaking = None
    for passage in text.passages(Report(id="r", published=date(2030, 1, 4), text=words)):
        here = attribution.find(passage, cues=TABLE, speaking=speaking)
        found += [(passage, one) for one in here]
        speaking = attribution.heard(passage, here, speaking)
    return found


def lines(words: str) -> list[str]:
    return [line(passage, one) for passage, one in find(words)]


def line(passage: Passage, one: Attribution) -> str:
    source = passage.words(one.source) if one.source else "-"
    cue = " + ".join(passage.words(span) for span in one.cue) or "-"
    content = " / ".join(passage.words(span) for span in one.content)
    return f"{'> ' if one.inside else ''}{source} | {cue} | {content}"


CASES = [
    # after the cue
    ("Oslo said that the bridge was shut.", ["Oslo | said | the bridge was shut"]),
    ("Oslo said on Friday the bridge was shut.", ["Oslo | said | the bridge was shut"]),
    # what was not given to somebody, and what he said was not so
    ("Oslo denied it access to the port.", []),
    ("Oslo denied it had access to the port.", ["Oslo | denied | it had access to the port"]),
    # a word in -s that a number or a verb beside it makes a noun
    ("Six Arab states said on Thursday that Oslo would pay.", ["Six Arab states | said | Oslo would pay"]),
    ("Five Gulf states urged Oslo to leave.", ["Five Gulf states | urged | Oslo to leave"]),
    ("Gulf states warned Oslo that it would pay.", ["Gulf states | warned | it would pay"]),
    ("Oslo states that Suva will pay.", ["Oslo | states | Suva will pay"]),
    # an aside ends where the sentence goes on
    (
        "Two raids, condemned by Oslo as a breach of the truce, had killed four soldiers.",
        ["Oslo | condemned | as a breach of the truce"],
    ),
    # what is told is the subject of the sentence, and ends before its verb; who takes it so speaks, too
    (
        "Oslo's warning that gas would stop unless Suva paid was shrugged off by Suva.",
        [
            "Oslo | warning | gas would stop unless Suva paid",
            "Suva | shrugged off | Oslo's warning that gas would stop unless Suva paid",
        ],
    ),
    (
        "Oslo's threat that it would stop the gas if Suva did not pay was ignored.",
        ["Oslo | threat | it would stop the gas if Suva did not pay"],
    ),
    (
        "Oslo's insistence that it had nothing to do with the raid was dismissed by Suva.",
        [
            "Oslo | insistence | it had nothing to do with the raid",
            "Suva | dismissed | Oslo's insistence that it had nothing to do with the raid",
        ],
    ),
    (
        "Oslo's insistence that its troops would stay until peace came was a blow to Suva.",
        ["Oslo | insistence | its troops would stay until peace came"],
    ),
    (
        "Oslo's claim that the boats it had seized were armed was rejected by Suva as a lie.",
        [
            "Oslo | claim | the boats it had seized were armed",
            "Suva | rejected | Oslo's claim that the boats it had seized were armed / as a lie",
        ],
    ),
    (
        "Oslo's demand that Suva leave the port was rejected by its king.",
        [
            "Oslo | demand | Suva leave the port",
            "its king | rejected | Oslo's demand that Suva leave the port",
        ],
    ),
    ("Oslo's plea that the boats be freed was ignored.", ["Oslo | plea | the boats be freed"]),
    (
        "Oslo's threat to stop the gas if Suva failed to pay drew protests.",
        ["Oslo | threat | to stop the gas if Suva failed to pay"],
    ),
    (
        "Oslo's promise to leave as long as Suva kept quiet met with silence.",
        ["Oslo | promise | to leave as long as Suva kept quiet"],
    ),
    (
        "The promise by Oslo to stay until the summer was welcomed by Suva.",
        [
            "Oslo | promise | to stay until the summer",
            "Suva | welcomed | The promise by Oslo to stay until the summer",
        ],
    ),
    (
        "Oslo's pledge not to attack was condemned by Suva and Bergen.",
        ["Oslo | pledge | not to attack", "Suva and Bergen | condemned | Oslo's pledge not to attack"],
    ),
    (
        "Norwegian claims that Suva had shelled the port were denied by Suva, which said it had no guns.",
        [
            "Norwegian | claims | Suva had shelled the port",
            "Suva | denied | Norwegian claims that Suva had shelled the port",
            "Suva | said | it had no guns",
        ],
    ),
    (
        "Oslo dismissed Suva's claim that it had broken the truce as a lie.",
        [
            "Oslo | dismissed | Suva's claim that it had broken the truce as a lie",
            "> Suva | claim | it had broken the truce",
        ],
    ),
    (
        "Oslo rejected Suva's claim that its ships were used as a base for raids.",
        [
            "Oslo | rejected | Suva's claim that its ships were used as a base for raids",
            "> Suva | claim | its ships were used as a base for raids",
        ],
    ),
    (
        "The charge that its boats had shelled the port was denied by Suva as a lie.",
        ["Suva | denied | The charge that its boats had shelled the port / as a lie"],
    ),
    ("Oslo's offer was welcomed by Suva as talks began.", ["Suva | welcomed | Oslo's offer"]),
    # what is told of somebody between him and his words
    (
        "Suva had been assured by Amundsen, whom it met in Oslo, that the boats would come.",
        ["Amundsen | assured | the boats would come"],
    ),
    # a statement of nobody named passes on what others say
    (
        "Speaking by phone to Nansen, Amundsen expressed readiness to leave if Suva paid, according to a statement.",
        ["Amundsen | expressed readiness | to leave if Suva paid"],
    ),
    # quoted words end what somebody is told to have called a thing, where the report goes on
    (
        'Oslo called it "a breach of order", and by nightfall its troops had left the city.',
        ['Oslo | called | it "a breach of order'],
    ),
    (
        'Oslo rejected the plan as "unjust", but within hours its boats had left the port.',
        ['Oslo | rejected | the plan as "unjust'],
    ),
    (
        'Oslo rejected "the plan", and the terms that had been offered.',
        ['Oslo | rejected | the plan", and the terms that had been offered'],
    ),
    (
        'Amundsen left, calling the raid "a crime" and vowing a "full response".',
        ['Amundsen | calling | the raid "a crime', 'Amundsen | vowing | a "full response'],
    ),
    (
        "Amundsen left, accusing Suva of shelling the port and threatening its crew.",
        ["Amundsen | accusing | Suva of shelling the port and threatening its crew"],
    ),
    (
        'Amundsen left, calling the raid "a crime" and warning it would bring war.',
        ['Amundsen | calling | the raid "a crime', "Amundsen | warning | it would bring war"],
    ),
    # somebody with an apposition speaks, and no ship that a clause tells of
    (
        "Amundsen, the envoy, said the boats, which were old, would leave.",
        ["Amundsen, the envoy | said | the boats, which were old, would leave"],
    ),
    # what somebody brought about by declaring it
    ("The council voted over its declaration of war.", []),
    # where, or when asked what, an utterance was made is no word of it
    ('In Oslo, "we will not leave the city," said Amundsen.', ["Amundsen | said | we will not leave the city"]),
    (
        'In Oslo, "hundreds of people" had been hurt, said Amundsen.',
        ['Amundsen | said | In Oslo, "hundreds of people" had been hurt'],
    ),
    (
        'Asked again on Monday whether it would leave, "Our message is the same as ever," Amundsen said.',
        ["Amundsen | said | Our message is the same as ever"],
    ),
    ('For Roald Amundsen, the verdict was simple: "The plan is dead."', ["Roald Amundsen | - | The plan is dead"]),
    # a clause that opens the sentence ends before its main clause
    ("Two weeks after Oslo said it would close the strait, Suva left.", ["Oslo | said | it would close the strait"]),
    ("After Oslo threatened to close the strait, Suva left its bases.", ["Oslo | threatened | to close the strait"]),
    # nobody refused what another denies
    ("Oslo denied that it had rejected the note.", ["Oslo | denied | it had rejected the note"]),
    ("Oslo denied that Suva had refused to leave.", ["Oslo | denied | Suva had refused to leave"]),
    # an answer to the offer before the last thing said
    (
        "Oslo offered to mediate. Amundsen said he would come. Suva accepted at once.",
        ["Oslo | offered | to mediate", "Amundsen | said | he would come", "Suva | accepted | to mediate"],
    ),
    (
        "Oslo offered to mediate. Amundsen said he would come. Suva agreed.",
        ["Oslo | offered | to mediate", "Amundsen | said | he would come"],
    ),
    # what was told before "as", and a second clause of what is said
    ("Oslo attacked Suva, as it had threatened to do.", []),
    ("Oslo left, as it had promised the king.", []),
    ("The boats left Oslo, as Amundsen had promised.", []),
    (
        "The boats will leave, as Amundsen had promised.",
        ["Amundsen | promised | The boats will leave"],
    ),
    # what was done about a promise, and the promise itself
    ("Oslo kept its promise to leave.", []),
    ("Oslo has broken its pledge to leave.", []),
    ("Oslo made good on its vow to leave.", []),
    ("Snow buried its promise to leave.", ["its | promise | to leave"]),
    # a number that somebody gives
    ("Oslo put its dead at 49.", ["Oslo | put | its dead at 49"]),
    (
        "Amundsen put the cost of the dam at about $2 million.",
        ["Amundsen | put | the cost of the dam at about $2 million"],
    ),
    ("Oslo put the loss behind it at last.", []),
    ("Oslo put its boats at 40 ports.", []),
    ("Oslo said no to a truce.", ["Oslo | said no to | a truce"]),
    (
        "Amundsen says Oslo has released two men, and that more will follow.",
        ["Amundsen | says | Oslo has released two men, and that more will follow"],
    ),
    (
        "Amundsen said Oslo was very worried about the dam and was ready to talk.",
        ["Amundsen | said | Oslo was very worried about the dam and was ready to talk"],
    ),
    (
        "“According to the convention, they must be freed,” Oslo said.",
        ["Oslo | said | According to the convention, they must be freed"],
    ),
    ("Suva should vote No. Oslo urged it to stay.", ["Oslo | urged | it to stay"]),
    ("The boats left, raising fears that a raid was near.", []),
    # a clause that hangs on what follows "he said"
    (
        "Every time Oslo asked, he said, Suva refused to leave.",
        ["he | said | Every time Oslo asked / Suva refused to leave", "> Suva | refused | to leave"],
    ),
    (
        "Whenever Oslo asked, he said, the boats left.",
        ["he | said | Whenever Oslo asked / the boats left"],
    ),
    (
        "For as long as the road is shut, Amundsen told reporters, Oslo cannot sell its fish.",
        ["Amundsen | told | For as long as the road is shut / Oslo cannot sell its fish"],
    ),
    (
        "Oslo will fight, the armed forces warned, if the boats come.",
        ["the armed forces | warned | Oslo will fight / if the boats come"],
    ),
    # an apposition in a clause with "after"
    (
        "Oslo accused Suva of lying after its envoy, Roald Amundsen, rejected talks.",
        ["Oslo | accused | Suva of lying", "its envoy, Roald Amundsen | rejected | talks"],
    ),
    (
        "The bridge was shut after the talks, a blow to Oslo, said Amundsen.",
        ["Amundsen | said | The bridge was shut after the talks, a blow to Oslo"],
    ),
    # what is denied to somebody is done and not said
    ("Oslo had denied Suva landing rights.", []),
    ("Oslo denied them access to the port.", []),
    ("Oslo denied its envoys visas.", []),
    ("Oslo denied its boats had landed.", ["Oslo | denied | its boats had landed"]),
    ("Oslo denied any role in the visa raid.", ["Oslo | denied | any role in the visa raid"]),
    # short answers to what another offers or asks for
    ("Suva offered a truce. Oslo accepted.", ["Suva | offered | a truce", "Oslo | accepted | a truce"]),
    (
        "Suva asked Oslo to leave, but it had refused.",
        ["Suva | asked | Oslo to leave", "it | refused | to leave"],
    ),
    ("Suva offered a truce. Oslo turned it down at once.", ["Suva | offered | a truce", "Oslo | turned + down | it"]),
    (
        "Suva offered a truce, but Oslo turned him down.",
        ["Suva | offered | a truce", "Oslo | turned + down | a truce"],
    ),
    ("Suva offered a truce. Oslo rebuffed him on Friday.", ["Suva | offered | a truce", "Oslo | rebuffed | a truce"]),
    ("Oslo turned down the offer.", ["Oslo | turned down | the offer"]),
    ("The club met Nansen in Oslo. It turned him down.", []),
    # the day behind an object is that of the saying, whatever clause follows
    (
        "Oslo threatened Suva on Friday with sanctions unless it left.",
        ["Oslo | threatened | Suva / with sanctions unless it left"],
    ),
    (
        'Oslo demanded "urgent official clarification" from Suva on Friday after the dam began to fill.',
        ['Oslo | demanded | "urgent official clarification" from Suva'],
    ),
    (
        "Oslo hit back at Suva on Friday over the decision to cut output.",
        ["Oslo | hit back at | Suva / over the decision to cut output"],
    ),
    # what is handed to somebody, and what is only meant, is not said
    ("Oslo said Suva had offered bribes to voters.", ["Oslo | said | Suva had offered bribes to voters"]),
    ('"It means Suva has agreed to leave," Oslo said.', ["Oslo | said | It means Suva has agreed to leave"]),
    # the right that one reserves is his own
    ('"Oslo reserves the right to stay," it said.', ["it | said | Oslo reserves the right to stay"]),
    # silence is not said
    ("Oslo said a truce had been broken; it did not say by whom it was.", ["Oslo | said | a truce had been broken"]),
    (
        "Suva offered a truce. Oslo would not hear of it.",
        ["Suva | offered | a truce", "Oslo | would not hear of | it"],
    ),
    (
        "Suva offered to leave if Oslo paid. Oslo accepted.",
        ["Suva | offered | to leave if Oslo paid", "Oslo | accepted | to leave"],
    ),
    (
        "Suva offered a truce. Oslo refused, saying it came too late.",
        ["Suva | offered | a truce", "Oslo | refused | a truce", "Oslo | saying | it came too late"],
    ),
    ("Suva offered to leave and Oslo agreed.", ["Suva | offered | to leave", "Oslo | agreed | to leave"]),
    ("Suva said it had met Oslo. Oslo declined.", ["Suva | said | it had met Oslo"]),
    ("Snow fell. Oslo accepted.", []),
    ("Suva said the king had asked and Oslo agreed.", ["Suva | said | the king had asked and Oslo agreed"]),
    # what was not promised or threatened
    ("Oslo had never promised to leave, Amundsen said.", ["Amundsen | said | Oslo had never promised to leave"]),
    ("Amundsen denied that Oslo had promised to leave.", ["Amundsen | denied | Oslo had promised to leave"]),
    ("Amundsen said Oslo never threatened to leave.", ["Amundsen | said | Oslo never threatened to leave"]),
    ("Oslo has not threatened to leave.", []),
    # who would not be named
    ("The envoy who asked not to be named said the bridge was shut.", ["The envoy | said | the bridge was shut"]),
    ("An envoy who did not want to be identified said so. Oslo denied it.", []),
    ("An envoy who insisted on anonymity told Oslo that it was shut.", ["An envoy | told | it was shut"]),
    (
        "The envoy, declining to be identified, said the bridge was shut, and regretted the raid.",
        ["The envoy | said | the bridge was shut", "The envoy | regretted | the raid"],
    ),
    ("The envoy refused to be named king.", ["The envoy | refused | to be named king"]),
    # "that" which means what was spoken of
    ("Oslo said that was impossible.", ["Oslo | said | that was impossible"]),
    ("Oslo said that deal was dead.", ["Oslo | said | that deal was dead"]),
    ("Oslo dismissed that as fantasy.", ["Oslo | dismissed | that as fantasy"]),
    ("Oslo called that a lie.", ["Oslo | called | that a lie"]),
    (
        "Oslo said that should Suva attack, it would fight.",
        ["Oslo | said | should Suva attack, it would fight"],
    ),
    ("Oslo said in a statement on Friday that it would leave.", ["Oslo | said | it would leave"]),
    (
        "The envoy told reporters in Bergen on Monday that the bridge was shut.",
        ["The envoy | told | the bridge was shut"],
    ),
    ("Oslo said a day earlier that the bridge was shut.", ["Oslo | said | the bridge was shut"]),
    ("Oslo had rejected the demand two days ago.", ["Oslo | rejected | the demand"]),
    ("Oslo rejected the demand last week.", ["Oslo | rejected | the demand"]),
    ("Oslo condemned Tuesday's raid.", ["Oslo | condemned | Tuesday's raid"]),
    ("Oslo called last night's result unfair.", ["Oslo | called | last night's result unfair"]),
    ("Oslo demanded the release of two men on January 28.", ["Oslo | demanded | the release of two men"]),
    ("Oslo refused to extend the lease beyond Tuesday.", ["Oslo | refused | to extend the lease beyond Tuesday"]),
    ("OSLO, Feb. 10 (Agency) -- The bridge was shut, Bergen said.", ["Bergen | said | The bridge was shut"]),
    ("OSLO, Feb. 10, 2030 (Agency) - The bridge was shut, Bergen said.", ["Bergen | said | The bridge was shut"]),
    # who is described behind a comma says nothing
    (
        "Oslo threatened to shut the bridge unless it freed Nansen, a Norwegian captain held there.",
        ["Oslo | threatened | to shut the bridge unless it freed Nansen, a Norwegian captain held there"],
    ),
    ("The bridge was shut, a court in Bergen said.", ["a court in Bergen | said | The bridge was shut"]),
    # only the clause in which it stands is theirs "according to" whom something is told
    (
        "Oslo denied that a raid had hit four men, two of whom died according to Bergen.",
        [
            "Oslo | denied | a raid had hit four men",
            "Bergen | according to | two of whom died",
        ],
    ),
    # "that" points, though no verb follows
    (
        "Oslo urged the parliament in Suva in January to pass the law.",
        ["Oslo | urged | the parliament in Suva / to pass the law"],
    ),
    ("Oslo rejected that claim on Friday night as exaggerated.", ["Oslo | rejected | that claim / as exaggerated"]),
    ("Oslo said that claim by Bergen was false.", ["Oslo | said | claim by Bergen was false"]),
    # the second verb is the speaker's, not that of whom he speaks
    (
        "Oslo said the storm had ended and predicted that ships would return.",
        ["Oslo | said | the storm had ended", "Oslo | predicted | ships would return"],
    ),
    (
        "Oslo said the crew had died and warned Bergen not to sail.",
        ["Oslo | said | the crew had died", "Oslo | warned | Bergen not to sail"],
    ),
    ("Oslo asked Bergen to keep the peace and ruled nothing out.", ["Oslo | asked | Bergen to keep the peace"]),
    # how long after another thing it was done, with a count or without
    ("Oslo accused Bergen of theft hours after Thursday's raid.", ["Oslo | accused | Bergen of theft"]),
    ("Oslo rejected the charge hours after Thursday's raid.", ["Oslo | rejected | the charge"]),
    ("Oslo rejected the charge twelve days after the raid.", ["Oslo | rejected | the charge"]),
    ("Oslo demanded a meeting in a letter dated July 20 and seen by Reuters.", ["Oslo | demanded | a meeting"]),
    ("Oslo voiced doubts on Friday about the deal.", ["Oslo | voiced | doubts / about the deal"]),
    # a time before the verb of a relative clause
    (
        "Oslo, which this spring threatened to leave, said it would stay.",
        ["Oslo | threatened | to leave", "Oslo | said | it would stay"],
    ),
    ("(c) Oslo said that the bridge was shut. It told Bergen so.", ["Oslo | said | the bridge was shut"]),
    ("By continuing you agree to leave.", []),
    # whom an outlet quotes
    (
        "The radio quoted the envoy Roald Amundsen as saying that the bridge was shut.",
        ["the envoy Roald Amundsen | quoted + as saying | the bridge was shut"],
    ),
    (
        "The bridge was shut, the radio quoted the envoy as saying.",
        ["the envoy | quoted + as saying | The bridge was shut"],
    ),
    ("Oslo warned, according to the radio, that the dam would burst.", ["Oslo | warned | the dam would burst"]),
    ("The dam would burst, according to the radio.", ["the radio | according to | The dam would burst"]),
    # asides by which something is only told
    ("Roald Amundsen, we're told, refused to leave.", ["Roald Amundsen | refused | to leave"]),
    ("Roald Amundsen, it seems, said the bridge was shut.", ["Roald Amundsen | said | the bridge was shut"]),
    (
        "Roald Amundsen, the envoy, it was later said, vowed to leave.",
        ["Roald Amundsen, the envoy | vowed | to leave"],
    ),
    # verbs that tell nothing, and clauses that they stand in
    (
        "Oslo and Bergen, both run by soldiers, had cautioned that the dam would burst.",
        ["Oslo and Bergen, both run by soldiers | cautioned | the dam would burst"],
    ),
    ("Oslo's claim that a boat had been seen was false.", ["Oslo | claim | a boat had been seen"]),
    ("Oslo's pledge to stop what it termed a war came late.", ["Oslo | pledge | to stop what it termed a war"]),
    ("It was not what the envoy promised when he came out.", []),
    ("Oslo calls it treason and vows to fight on.", ["Oslo | calls | it treason", "Oslo | vows | to fight on"]),
    ("Oslo calls for promises and vows of peace.", ["Oslo | calls for | promises and vows of peace"]),
    # a clause whose verb opens a quotation
    (
        "The envoy told the radio the ruling “contributes to isolating” Bergen.",
        ["The envoy | told | the ruling “contributes to isolating” Bergen"],
    ),
    ("Oslo said it “must be adhered to by all”.", ["Oslo | said | it “must be adhered to by all"]),
    ("Oslo told its allies of the “boats that must be adhered to”.", []),
    # where a report was sent from
    ("BERGEN/NEW OSLO: Boats left the fjord, and the bridge was shut.", []),
    ("BERGEN (AFP): Boats left, Oslo said.", ["Oslo | said | Boats left"]),
    ("NEW OSLO (Pacnews): Boats left, Oslo said.", ["Oslo | said | Boats left"]),
    ("NEW OSLO (PTI): Boats left the fjord, Oslo said.", ["Oslo | said | Boats left the fjord"]),
    # a day that is named in what is said
    ("Oslo said Thursday night's raid had failed.", ["Oslo | said | Thursday night's raid had failed"]),
    ("Oslo said that Monday's raid had failed.", ["Oslo | said | Monday's raid had failed"]),
    ("MR. BERG: The bridge will hold.", ["MR. BERG | - | The bridge will hold"]),
    # entries of a live report
    ("20:28 BREAKING Oslo will sign, its envoy says.", ["its envoy | says | Oslo will sign"]),
    ("12.15 CET: “We will sign,” Oslo says.", ["Oslo | says | We will sign"]),
    (
        "The radio cited an officer as denying that the bridge was shut.",
        ["an officer | cited + as denying | the bridge was shut"],
    ),
    (
        "The islanders had been kept from reaching their port by soldiers who threatened to shoot.",
        ["soldiers | threatened | to shoot"],
    ),
    ("Amundsen met Nansen, who for his part said the bridge was shut.", ["Nansen | said | the bridge was shut"]),
    ("Oslo denied that, saying the bridge was open.", ["Oslo | saying | the bridge was open"]),
    # who did so, too, and whose a reply is
    ("Oslo condemned the raid. So did Suva.", ["Oslo | condemned | the raid", "Suva | condemned | the raid"]),
    ("Oslo said the bridge was shut. So did Suva.", ["Oslo | said | the bridge was shut"]),
    # who said the same; not where the first speaks of himself
    (
        "Oslo said Suva had shut the bridge. Lima later said the same.",
        ["Oslo | said | Suva had shut the bridge", "Lima | said | Suva had shut the bridge"],
    ),
    (
        "Oslo said Suva had shut the bridge. The Peruvian ministry echoed him on Monday.",
        ["Oslo | said | Suva had shut the bridge", "The Peruvian ministry | echoed | Suva had shut the bridge"],
    ),
    ("Oslo said it would sign. Suva said the same.", ["Oslo | said | it would sign"]),
    ("Oslo said Suva had shut the bridge. Lima never said the same.", ["Oslo | said | Suva had shut the bridge"]),
    # what a threat or a demand is called
    (
        "Oslo threatened to shut the bridge, a threat Suva dismissed as blackmail.",
        ["Oslo | threatened | to shut the bridge", "Suva | dismissed | blackmail"],
    ),
    (
        "Oslo threatened to shut the bridge, a threat that the Fijian minister described as an insult.",
        ["Oslo | threatened | to shut the bridge", "the Fijian minister | described | an insult"],
    ),
    # a denial that its own words follow
    (
        "Oslo blamed Suva for the raid, a charge Suva denied: the boats had left, its envoy said.",
        ["Oslo | blamed | Suva for the raid", "Suva | denied | a charge"],
    ),
    (
        "Oslo said the bridge was shut. “Never,” came the reply.",
        [
            "Oslo | said | the bridge was shut",
            "Oslo | came + reply | Never",
        ],
    ),
    # what else somebody said of his own side
    (
        "Oslo said the bridge was shut. Its government would never open it.",
        [
            "Oslo | said | the bridge was shut",
            "Oslo | - | Its government would never open it",
        ],
    ),
    ("Oslo said the bridge was shut. Its bridge would never open.", ["Oslo | said | the bridge was shut"]),
    (
        "The delegate said the bridge was shut. His country held no boats.",
        [
            "The delegate | said | the bridge was shut",
            "The delegate | - | His country held no boats",
        ],
    ),
    ("The envoy said the bridge was shut. His country held no boats.", ["The envoy | said | the bridge was shut"]),
    # what an answer was
    ("The reply of Oslo to Bergen was “no way”.", ["Oslo | reply | no way"]),
    ("“Never” was Oslo's answer.", ["Oslo | was + answer | Never"]),
    ("“Never” was the answer of Oslo.", ["Oslo | was + answer | Never"]),
    ("Oslo's word for the war was “operation” and nothing else.", []),
    ("The message of the film was that war is hell.", []),
    ("FACT CHECK: The bridge is shut, Oslo said.", ["Oslo | said | The bridge is shut"]),
    # a bare answer needs its question
    ("Asked whether Oslo would sign, the envoy said no.", ["the envoy | said | Oslo would sign / no"]),
    (
        "When asked by reporters if Oslo would sign, the envoy replied: “Yes.”",
        ["the envoy | replied | Oslo would sign / Yes"],
    ),
    (
        "The envoy, asked whether Oslo would sign, answered in the affirmative.",
        ["The envoy | answered in the affirmative | Oslo would sign"],
    ),
    (
        "Asked whether Oslo would sign, the envoy said no decision had been taken.",
        ["the envoy | said | no decision had been taken"],
    ),
    ("Asked whether Oslo would sign, the envoy declined to comment.", []),
    # what somebody generally says is no saying that took place
    ("When Oslo says it wants peace, it is lying.", []),
    ("Oslo signed when the envoy said the bridge was safe.", ["the envoy | said | the bridge was safe"]),
    # the day behind what was done in words is that of the saying
    ("Oslo rejected the plan on Tuesday.", ["Oslo | rejected | the plan"]),
    ("Oslo condemned the strike late on Tuesday night.", ["Oslo | condemned | the strike"]),
    ("Oslo denounced the vote Tuesday.", ["Oslo | denounced | the vote"]),
    ("Oslo urged Bergen on Monday to keep its word.", ["Oslo | urged | Bergen / to keep its word"]),
    ("Oslo accused Bergen on Monday of cheating.", ["Oslo | accused | Bergen / of cheating"]),
    ("Oslo described the raid on Monday as theft.", ["Oslo | described | the raid / as theft"]),
    ("Oslo had warned Bergen in October not to go.", ["Oslo | warned | Bergen / not to go"]),
    ("Oslo accused Bergen of taking a boat on Monday.", ["Oslo | accused | Bergen of taking a boat on Monday"]),
    ("Oslo threatened Bergen on Monday with war.", ["Oslo | threatened | Bergen / with war"]),
    ("Oslo promised a summit on Sunday.", ["Oslo | promised | a summit on Sunday"]),
    ("Oslo urged Bergen to leave on Sunday.", ["Oslo | urged | Bergen to leave on Sunday"]),
    ("Oslo rejects the meeting on Tuesday.", ["Oslo | rejects | the meeting on Tuesday"]),
    ("The envoy told Swedes there would be snow.", ["The envoy | told | there would be snow"]),
    (
        "The envoy, Roald Amundsen, and the consul, Fridtjof Nansen, said the bridge was shut.",
        ["the consul, Fridtjof Nansen | said | the bridge was shut"],
    ),
    (
        "Roald Amundsen, the envoy, and Fridtjof Nansen, the consul, said the bridge was shut.",
        ["Roald Amundsen, the envoy, and Fridtjof Nansen, the consul | said | the bridge was shut"],
    ),
    (
        "The bridge is shut, according to the envoy, Roald Amundsen.",
        ["the envoy, Roald Amundsen | according to | The bridge is shut"],
    ),
    ("Oslo vowed on Monday to open the bridge.", ["Oslo | vowed | to open the bridge"]),
    ("* BRIDGES: The bridge will open, Oslo said.", ["Oslo | said | The bridge will open"]),
    ("• The bridge will open, Oslo said.", ["Oslo | said | The bridge will open"]),
    ("Oslo urged member states to open the bridge.", ["Oslo | urged | member states to open the bridge"]),
    (
        "Oslo promised to give security guarantees to Bergen.",
        ["Oslo | promised | to give security guarantees to Bergen"],
    ),
    (
        "Oslo urged the towns to stay united and said the bridge would open.",
        ["Oslo | urged | the towns to stay united", "Oslo | said | the bridge would open"],
    ),
    ("Oslo denied plans of closing the bridge.", ["Oslo | denied | plans of closing the bridge"]),
    ("Oslo accused Stockholm of closing the bridge.", ["Oslo | accused | Stockholm of closing the bridge"]),
    ("On Friday Oslo called on Stockholm to open the bridge.", ["Oslo | called on | Stockholm to open the bridge"]),
    ("But in Bergen the envoy warned that the dam would burst.", ["the envoy | warned | the dam would burst"]),
    ("The envoy asked whether the bridge was shut.", ["The envoy | asked | whether the bridge was shut"]),
    (
        "Oslo said the men who shut the bridge had left the town.",
        ["Oslo | said | the men who shut the bridge had left the town"],
    ),
    # several cues
    (
        "Oslo denied plans of closing the bridge and accused Stockholm of spite.",
        ["Oslo | denied | plans of closing the bridge", "Oslo | accused | Stockholm of spite"],
    ),
    (
        "The bridge was shut, Oslo said, adding that it would open in May.",
        ["Oslo | said | The bridge was shut", "Oslo | adding | it would open in May"],
    ),
    (
        "Oslo said the bridge was shut, but Stockholm insisted that it was open.",
        ["Oslo | said | the bridge was shut", "Stockholm | insisted | it was open"],
    ),
    (
        "The envoy, who called the text a fairy tale, said it would fail.",
        ["The envoy | called | the text a fairy tale", "The envoy | said | it would fail"],
    ),
    # before and around the cue
    ("The bridge will open, Oslo said on Friday.", ["Oslo | said | The bridge will open"]),
    (
        "The bridge will open, said the minister, Olav Berg.",
        ["the minister, Olav Berg | said | The bridge will open"],
    ),
    ("The bridge, the minister said, will open.", ["the minister | said | The bridge / will open"]),
    (
        "If the snow goes, she warned, the dam will burst.",
        ["she | warned | If the snow goes / the dam will burst"],
    ),
    ("The bridge was shut, as Oslo confirmed.", ["Oslo | confirmed | The bridge was shut"]),
    ("The bridge is shut, Olav Berg, the minister, said.", ["Olav Berg, the minister | said | The bridge is shut"]),
    ("According to Oslo, the bridge is shut.", ["Oslo | According to | the bridge is shut"]),
    ("The bridge is shut, according to Oslo.", ["Oslo | according to | The bridge is shut"]),
    # what a source is told to have said besides, behind his name
    (
        "The bridge is shut, according to Oslo, which blamed Suva for the fire.",
        ["Oslo | according to | The bridge is shut", "Oslo | blamed | Suva for the fire"],
    ),
    (
        "The bridge is shut, said Roald Amundsen, the envoy, who added that Oslo would send boats.",
        [
            "Roald Amundsen, the envoy | said | The bridge is shut",
            "Roald Amundsen, the envoy | added | Oslo would send boats",
        ],
    ),
    # when something was said is told behind it, with what another said then
    (
        "Oslo will stay out unless the text is changed, he said on Friday, hours after Suva blamed the council.",
        ["he | said | Oslo will stay out unless the text is changed", "Suva | blamed | the council"],
    ),
    ("The bridge, in Oslo's view, is shut.", ["Oslo | in + view | The bridge / is shut"]),
    # quotations
    ('"The bridge is shut," Oslo said.', ["Oslo | said | The bridge is shut"]),
    (
        '"The bridge is shut," said Oslo, "and so is the road."',
        ["Oslo | said | The bridge is shut / and so is the road"],
    ),
    ('Oslo said: "The bridge is shut. So is the road."', ["Oslo | said | The bridge is shut. So is the road"]),
    ('"The bridge is shut," beamed the envoy.', ["the envoy | beamed | The bridge is shut"]),
    ('"The bridge is shut," the envoy harrumphed.', ["the envoy | harrumphed | The bridge is shut"]),
    ('The envoy\'s reply: "The bridge is shut."', ["The envoy | reply | The bridge is shut"]),
    ('"It is shut," was the answer of the envoy.', ["the envoy | was + answer | It is shut"]),
    ('The bridge, Oslo said, was "shut for good".', ['Oslo | said | The bridge / was "shut for good']),
    (
        '"The bridge is shut," Oslo said. "So is the road, and it will stay so."',
        ["Oslo | said | The bridge is shut / So is the road, and it will stay so"],
    ),
    ('Oslo asked the crowd "Is the bridge shut?"', ["Oslo | asked | Is the bridge shut"]),
    (
        'Oslo said the bridge was shut.\n\n"So is the road, and it will stay so."',
        ["Oslo | said | the bridge was shut", "Oslo | - | So is the road, and it will stay so"],
    ),
    ("MR. BERG: The bridge is shut.", ["MR. BERG | - | The bridge is shut"]),
    # what belongs to the telling and not to the content
    ("Theresa May said an attack was near.", ["Theresa May | said | an attack was near"]),
    ("Oslo said in Bergen the bridge was shut.", ["Oslo | said | the bridge was shut"]),
    ("Oslo rejected the plan, two days after voters had backed it.", ["Oslo | rejected | the plan"]),
    ("Oslo rejected the plan in a statement on Friday.", ["Oslo | rejected | the plan"]),
    ("Oslo accused Stockholm of spite, as crowds filled the square.", ["Oslo | accused | Stockholm of spite"]),
    (
        "While Oslo denied plans of a raid, on Monday evening, Berg said that nothing had changed.",
        ["Oslo | denied | plans of a raid", "Berg | said | nothing had changed"],
    ),
    (
        "Oslo claimed that the bridge was open, however, Stockholm then revealed that it was shut.",
        ["Oslo | claimed | the bridge was open", "Stockholm | revealed | it was shut"],
    ),
    # sources that stand elsewhere
    ("From Oslo came a plea that the town be spared.", ["Oslo | plea | the town be spared"]),
    ("The envoy emerged to announce that the talks were over.", ["The envoy | announce | the talks were over"]),
    ("The envoy was at pains to stress that the talks went on.", ["The envoy | stress | the talks went on"]),
    ("The council, through its president, Olav Berg, urged Oslo to leave.", ["The council | urged | Oslo to leave"]),
    ("The envoy left, saying that the talks were over.", ["The envoy | saying | the talks were over"]),
    (
        "The bridge was left alone, with Stockholm insisting that it was shut.",
        ["Stockholm | insisting | it was shut"],
    ),
    ("The rocket, so the board reckons, had been bought.", ["the board | reckons | The rocket / had been bought"]),
    ("Olav Berg was emphatic: the bridge was shut.", ["Olav Berg | - | the bridge was shut"]),
    (
        "The bridge was shut, he said; unless snow fell, it would open.",
        ["he | said | The bridge was shut", "he | - | unless snow fell, it would open"],
    ),
    # what was promised and then not done is told by one
    (
        "Amundsen said Suva had promised to pay but threatened to leave.",
        [
            "Amundsen | said | Suva had promised to pay but threatened to leave",
            "> Suva | promised | to pay",
            "> Suva | threatened | to leave",
        ],
    ),
    (
        "Amundsen said he had been promised by Nansen that the men would be freed.",
        [
            "Amundsen | said | he had been promised by Nansen that the men would be freed",
            "> Nansen | promised | the men would be freed",
        ],
    ),
    # a spokesman tells what somebody else said
    (
        "According to her spokesman, she told Suva that the bridge must open.",
        [
            "her spokesman | According to | she told Suva that the bridge must open",
            "> she | told | the bridge must open",
        ],
    ),
    # to telephone is not to call somebody a thing
    ("Amundsen called Nansen on Monday to complain about the bridge.", []),
    ("Amundsen called him to congratulate him.", []),
    ("Amundsen called the bridge a danger.", ["Amundsen | called | the bridge a danger"]),
    # asides that a passive opens end before the verb of the sentence, which is of whom they tell
    (
        "Chad, accused by Iceland on Monday of closing the bridge, denied the charge.",
        ["Iceland | accused | of closing the bridge", "Chad | denied | the charge"],
    ),
    (
        "Chad, which had been urged by Iceland to leave, said it needed time.",
        ["Iceland | urged | to leave", "Chad | said | it needed time"],
    ),
    (
        "Amundsen, whose men stand accused by Suva of theft, then declined to leave.",
        ["Suva | accused | of theft", "Amundsen | declined | to leave"],
    ),
    ("Chad has been asked by Iceland for 200 boats.", ["Iceland | asked | for 200 boats"]),
    # nouns, passives
    ("Oslo's claim that the bridge was shut came late.", ["Oslo | claim | the bridge was shut"]),
    ("Oslo was accused by Stockholm of closing the bridge.", ["Stockholm | accused | of closing the bridge"]),
    # nested
    (
        "The envoy said Oslo had promised to open the bridge.",
        ["The envoy | said | Oslo had promised to open the bridge", "> Oslo | promised | to open the bridge"],
    ),
    (
        '"Oslo says that the bridge is shut. It is not," the envoy said.',
        ["the envoy | said | Oslo says that the bridge is shut. It is not", "> Oslo | says | the bridge is shut"],
    ),
    (
        "The envoy refuted Oslo's claims of opening the bridge.",
        ["The envoy | refuted | Oslo's claims of opening the bridge", "> Oslo | claims | opening the bridge"],
    ),
    # who is heard in a quotation that stands alone
    (
        '"It is shut," Oslo said.\n\nRoald Amundsen issued this statement:\n\n"It is open, and it will stay so."',
        ["Oslo | said | It is shut", "Roald Amundsen | - | It is open, and it will stay so"],
    ),
    ('"It is shut," he said.\n\nSnow fell all day.\n\n"It is open, and so is the road."', ["he | said | It is shut"]),
    (
        '"It is shut," he said.\n\nHe was adamant.\n\n"It is rotten, and so is the road."',
        ["he | said | It is shut", "he | - | It is rotten, and so is the road"],
    ),
    ('"Is the bridge shut?" Oslo asked.', ["Oslo | asked | Is the bridge shut"]),
    ('"Is the bridge shut?" Oslo denied the raid.', ["Oslo | denied | the raid"]),
    # a word or two in marks is all that was said
    ('Oslo said "no".', ["Oslo | said | no"]),
    ('Oslo\'s answer was "never".', ["Oslo | answer | never"]),
    ('Oslo said the "old" bridge was shut.', ['Oslo | said | the "old" bridge was shut']),
    # the subject stands before the verb, not behind it
    (
        'Amundsen, who called the bridge "a dream," has since demanded a road.',
        ['Amundsen | called | the bridge "a dream', "Amundsen | demanded | a road"],
    ),
    ('"It is a dream," said Amundsen.', ["Amundsen | said | It is a dream"]),
    ("Oslo has nonetheless said that the bridge was shut.", ["Oslo | said | the bridge was shut"]),
    ("Oslo has since Tuesday demanded a bridge.", ["Oslo | demanded | a bridge"]),
    (
        "Mr Amundsen, having since met his hosts, said that the bridge was shut.",
        ["Mr Amundsen | said | the bridge was shut"],
    ),
    ("ROALD AMUNDSEN (Norway) said that the bridge was shut.", ["ROALD AMUNDSEN | said | the bridge was shut"]),
    ("May said that the bridge was shut.", ["May | said | the bridge was shut"]),
    ("He'd said that the bridge was shut.", ["He | said | the bridge was shut"]),
    # one object of several verbs, and how it was said
    ("Oslo condemns and rejects the raid.", ["Oslo | condemns | the raid"]),
    ("Oslo condemned, rejected and denounced the raid.", ["Oslo | condemned | the raid"]),
    ("Oslo rejected the plan and condemned the raid.", ["Oslo | rejected | the plan", "Oslo | condemned | the raid"]),
    ("Oslo condemned in the strongest possible terms the raid.", ["Oslo | condemned | the raid"]),
    ("Oslo rejected the plan in no uncertain terms.", ["Oslo | rejected | the plan"]),
    ("Oslo condemned the raid in the north.", ["Oslo | condemned | the raid in the north"]),
    # two sides in one sentence
    (
        "Oslo said it would sail, but Stockholm, backed by Helsinki, warned that it would follow.",
        ["Oslo | said | it would sail", "Stockholm | warned | it would follow"],
    ),
    (
        "Oslo said Stockholm had shut the bridge, a claim that Stockholm has rejected.",
        ["Oslo | said | Stockholm had shut the bridge", "Stockholm | rejected | a claim"],
    ),
    (
        "Oslo said the bridge was shut, which Stockholm denies.",
        ["Oslo | said | the bridge was shut", "Stockholm | denies | the bridge was shut"],
    ),
    (
        "Oslo said the bridge was shut, an accusation denied by Stockholm.",
        ["Oslo | said | the bridge was shut", "Stockholm | denied | an accusation"],
    ),
    (
        "Oslo said the bridge was shut, a claim that Stockholm will not deny.",
        ["Oslo | said | the bridge was shut, a claim that Stockholm will not deny"],
    ),
    (
        "Oslo accused Stockholm of shutting the bridge, which Stockholm denies.",
        [
            "Oslo | accused | Stockholm of shutting the bridge",
            "Stockholm | denies | Stockholm of shutting the bridge",
        ],
    ),
    (
        "Oslo shut the bridge, a claim that Stockholm has denied.",
        ["- | - | Oslo shut the bridge", "Stockholm | denied | Oslo shut the bridge"],
    ),
    (
        "Oslo said the bridge was shut, a claim Stockholm denies, and accused Bergen of theft.",
        ["Oslo | said | the bridge was shut", "Stockholm | denies | a claim", "Oslo | accused | Bergen of theft"],
    ),
    (
        "Oslo shut the bridge, something Stockholm disputes.",
        ["- | - | Oslo shut the bridge", "Stockholm | disputes | Oslo shut the bridge"],
    ),
    (
        "Oslo said the bridge was shut, claims strongly denied by Stockholm.",
        ["Oslo | said | the bridge was shut", "Stockholm | denied | claims"],
    ),
    (
        "Oslo said the bridge was shut, a claim dismissed as baseless by Stockholm.",
        ["Oslo | said | the bridge was shut", "Stockholm | dismissed | a claim"],
    ),
    ("Oslo shut the bridge, a claim that Stockholm has not denied.", []),
    # what it is called
    ("Boats lay off the islands, which Oslo calls the Lofoten, on Friday.", []),
    ("Oslo shut the strait, which Stockholm calls an act of war.", ["Stockholm | calls | an act of war"]),
    # what was not said
    ("Oslo said the bridge was shut. It did not say when ships would sail.", ["Oslo | said | the bridge was shut"]),
    ("Oslo said the bridge was shut. He would not be drawn on tolls.", ["Oslo | said | the bridge was shut"]),
    # what else was done
    ("Oslo rejected the charge and expelled six diplomats.", ["Oslo | rejected | the charge"]),
    ("Oslo rejected the plan and failed talks.", ["Oslo | rejected | the plan and failed talks"]),
    # a participle opens the sentence
    ("After vowing to leave the bridge, Oslo stayed.", ["Oslo | vowing | to leave the bridge"]),
    ("After vowing “stern revenge”, Oslo left the bridge.", ["Oslo | vowing | stern revenge"]),
    ("Having threatened to close the bridge, Oslo backed down.", ["Oslo | threatened | to close the bridge"]),
    (
        "While denying that it had shelled the bridge, Oslo moved its guns.",
        ["Oslo | denying | it had shelled the bridge"],
    ),
    ("Without saying when, Oslo left.", []),
    # what is demanded demands nothing
    ("Oslo leaves the talks, demands full withdrawal.", ["Oslo | demands | full withdrawal"]),
    ("The bridge is shut, announced officials in Oslo.", ["officials in Oslo | announced | The bridge is shut"]),
    (
        '"The bridge is shut," Oslo said, a claim Stockholm denied.',
        ["Oslo | said | The bridge is shut", "Stockholm | denied | a claim"],
    ),
    (
        "Oslo condemns the raid and calls on Stockholm to leave.",
        ["Oslo | condemns | the raid", "Oslo | calls on | Stockholm to leave"],
    ),
    (
        "Oslo says that Bergen takes the toll and calls on Stockholm to leave.",
        [
            "Oslo | says | Bergen takes the toll and calls on Stockholm to leave",
            "> Bergen | calls on | Stockholm to leave",
        ],
    ),
    ("Oslo condemns the raid and claims of spite.", ["Oslo | condemns | the raid and claims of spite"]),
    # where it was sent from, and heads of the page
    ("Oslo/Bergen - Sweden urged Denmark to leave.", ["Sweden | urged | Denmark to leave"]),
    ("Oslo - Norway's capital - said it would leave.", ["Oslo - Norway's capital | said | it would leave"]),
    ("READ MORE: Why Oslo is closing the bridge", []),
    ("SECRETARY BERG: The bridge is shut.", ["SECRETARY BERG | - | The bridge is shut"]),
    # what was asked of the speaker
    ("The bridge is shut, Oslo said, when asked to comment on the raid.", ["Oslo | said | The bridge is shut"]),
    ('"It is shut," Oslo said when asked if snow had fallen.', ["Oslo | said | It is shut"]),
    ("The envoy asked whether the bridge was open.", ["The envoy | asked | whether the bridge was open"]),
    # supposed
    ("If Oslo wants to save the bridge, it must pay.", []),
    ("If Oslo claims the bridge was shut, it should show the proof.", []),
    ("Unless Oslo agrees to talks, the bridge will rust.", []),
    (
        "If Oslo wants to save the bridge, it must pay, Stockholm said.",
        ["Stockholm | said | If Oslo wants to save the bridge, it must pay"],
    ),
    # nothing said
    ("The bridge was shut on Friday, and nobody crossed it.", []),
    ("Oslo did not say whether the bridge was shut.", []),
    ("Oslo will say on Friday whether the bridge is shut.", []),
    ("The State Department has a bridge.", []),
    ("The 'old' bridge and the “new” one stand.", []),
    (
        "The bridge was shut, the radio quoted a spokesman for the Committee for the Care of the Cod as saying.",
        [
            "a spokesman for the Committee for the Care of the Cod | quoted + as saying | The bridge was shut",
        ],
    ),
    (
        "“We will stay,” a spokesman was quoted by Reuters as saying.",
        ["a spokesman | was quoted by + as saying | We will stay"],
    ),
    # An outlet that passes on what another says is nobody's speaker
    (
        "Roald Amundsen condemned the raid as a crime, Reuters reported.",
        ["Roald Amundsen | condemned | the raid as a crime"],
    ),
    ("Tass reported that Oslo had accused Bergen of theft.", ["Oslo | accused | Bergen of theft"]),
    ("Three people died in the raid, Reuters reported.", ["Reuters | reported | Three people died in the raid"]),
    # What goes on beside it, and by which channel it was said, is no part of it
    (
        "Oslo accused Bergen of theft even as Bergen demanded talks.",
        ["Oslo | accused | Bergen of theft", "Bergen | demanded | talks"],
    ),
    (
        "Oslo rejected talks at a time when Bergen was massing troops.",
        ["Oslo | rejected | talks"],
    ),
    (
        "Oslo agreed to withdraw its police, but it had not kept its word.",
        ["Oslo | agreed | to withdraw its police"],
    ),
    ("Oslo threatened sanctions on Telegram.", ["Oslo | threatened | sanctions"]),
    ("Oslo denied the charge on its Facebook page.", ["Oslo | denied | the charge"]),
    ("Oslo imposed nothing. It condemned the tax on Facebook users.", ["It | condemned | the tax on Facebook users"]),
    (
        "A statement by the ministry said that a deal was reached.",
        ["A statement by the ministry | said | a deal was reached"],
    ),
    (
        "Oslo and Bergen agreed to meet, Reuters said.",
        ["Reuters | said | Oslo and Bergen agreed to meet", "> Oslo and Bergen | agreed | to meet"],
    ),
    # "We" of a ministry's own text
    (
        "The ministry condemns the raid. We call on Bergen to leave. We reject its claims.",
        [
            "The ministry | condemns | the raid",
            "The ministry | call on | Bergen to leave",
            "The ministry | reject | its claims",
        ],
    ),
    (
        "Oslo said Bergen's claim that it owned the dam was unfounded.",
        ["Oslo | said | Bergen's claim that it owned the dam was unfounded", "> Bergen | claim | it owned the dam"],
    ),
    (
        "Officials who attended the talks in Bergen said that Suva would leave.",
        ["Officials | said | Suva would leave"],
    ),
    (
        "The unit which operates along the river acknowledged that it had him.",
        ["The unit | acknowledged | it had him"],
    ),
    (
        "The rebel group that controls the town said that it would leave.",
        ["The rebel group | said | it would leave"],
    ),
    (
        "Oslo praised the ship that carried the king and said that it would pay.",
        ["Oslo | praised | the ship that carried the king", "Oslo | said | it would pay"],
    ),
    (
        "Nansen, who had spent most of the week insisting that the pact belonged in a museum, said that he had won.",
        ["Nansen, who had spent most of the week insisting that the pact belonged in a museum | said | he had won"],
    ),
    (
        "The aid, promised three weeks ago, has not come.",
        [],
    ),
    (
        "The plan, announced three ministers, was dropped.",
        ["three ministers | announced | The plan / was dropped"],
    ),
    (
        "Oslo denied arming rebels, and itself accused Suva of arming others.",
        ["Oslo | denied | arming rebels", "Oslo | accused | Suva of arming others"],
    ),
    (
        "Oslo denied arming rebels and in turn accused Suva of arming others.",
        ["Oslo | denied | arming rebels", "Oslo | accused | Suva of arming others"],
    ),
    (
        "Oslo rejected the plan and, in response, accused Suva of theft.",
        ["Oslo | rejected | the plan", "Oslo | accused | Suva of theft"],
    ),
    (
        "Oslo welcomed the pact and, for its part, promised to withdraw.",
        ["Oslo | welcomed | the pact", "Oslo | promised | to withdraw"],
    ),
    (
        "Oslo said that it was deeply concerned and called on Suva to lift the ban.",
        ["Oslo | said | it was deeply concerned", "Oslo | called on | Suva to lift the ban"],
    ),
    (
        "The fighting in the north has threatened the talks.",
        [],
    ),
    (
        "Attacks on convoys threatened to derail the talks.",
        [],
    ),
    (
        "The attackers threatened to kill him.",
        ["The attackers | threatened | to kill him"],
    ),
    (
        "Oslo proposed a map that the Suva parties said would leave them a minority.",
        [
            "Oslo | proposed | a map that the Suva parties said would leave them a minority",
            "> the Suva parties | said | a map / would leave them a minority",
        ],
    ),
    (
        "Oslo adopted a law that Suva says is a threat.",
        ["Suva | says | a law / is a threat"],
    ),
    (
        "Having accused Suva of theft, South Sudan shut its wells.",
        ["South Sudan | accused | Suva of theft"],
    ),
    (
        "Suva, he said, had assured him that it would open the port.",
        [
            "he | said | Suva / had assured him that it would open the port",
            "> Suva | assured | it would open the port",
        ],
    ),
    (
        "Suva, Oslo said, has never promised to leave.",
        ["Oslo | said | Suva / has never promised to leave"],
    ),
    (
        "Amundsen said that the constitution told him to defend the port.",
        ["Amundsen | said | the constitution told him to defend the port"],
    ),
    (
        "Oslo claimed the day before that Suva had moved tanks and that it planned to attack.",
        ["Oslo | claimed | Suva had moved tanks and that it planned to attack"],
    ),
    (
        "Amundsen said that month that Oslo would not leave.",
        ["Amundsen | said | Oslo would not leave"],
    ),
    (
        "Amundsen said as he left home that Oslo would not leave.",
        ["Amundsen | said | Oslo would not leave"],
    ),
    (
        "Amundsen said that month would be hard.",
        ["Amundsen | said | that month would be hard"],
    ),
    (
        "Amundsen quoted Nansen as telling him that Oslo would leave.",
        ["Nansen | quoted + as telling | Oslo would leave"],
    ),
    (
        "Oslo seized the port, which Suva says is its own.",
        ["Suva | says | the port / is its own"],
    ),
    (
        "The ships that Oslo said would come have not arrived.",
        ["Oslo | said | The ships / would come"],
    ),
    (
        "Oslo condemned the attack at the time and demanded that Suva leave.",
        ["Oslo | condemned | the attack", "Oslo | demanded | Suva leave"],
    ),
    (
        "According to Oslo, which shut the port in January, Suva owes it money.",
        ["Oslo | According to | Suva owes it money"],
    ),
    (
        "The envoy who has led the talks since May urged Oslo to sign.",
        ["The envoy | urged | Oslo to sign"],
    ),
    (
        "Oslo said it would stay, Suva that it would go.",
        ["Oslo | said | it would stay", "Suva | said | it would go"],
    ),
    (
        "Oslo said that it would leave, and the United Nations that it was too late.",
        ["Oslo | said | it would leave", "the United Nations | said | it was too late"],
    ),
    (
        "Oslo told Suva, Bergen and Stockholm that it would leave.",
        ["Oslo | told | it would leave"],
    ),
    ("Oslo absolved itself of blame for the raid.", ["Oslo | absolved itself of | blame for the raid"]),
    ("Did Oslo deny the raid?", []),
    ("Oslo neither confirmed nor denied the raid.", []),
    ("Nobody claimed the raid.", []),
    ("Oslo denied it.", []),
    ("The envoy declined to say that the talks were over.", []),
    ("In his first public remarks on the raid the envoy wept.", []),
    ("As talks continue to drag, the bridge rusts.", []),
]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words[:60] for words, _ in CASES])
def test_who_said_what(words: str, expected: list[str]) -> None:
    assert lines(words) == expected


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ('"The bridge is shut," Oslo said.', Form.DIRECT),
        ("The bridge is shut, Oslo said.", Form.INDIRECT),
        ('The bridge was "shut for good", Oslo said.', Form.MIXED),
        ("Oslo stated a 'partial' drawdown.", Form.MIXED),
    ],
)
def test_the_form_is_read_off_the_quotation_marks(words: str, form: Form) -> None:
    assert [one.form for _, one in find(words)] == [form]


@pytest.mark.parametrize(
    ("label", "source"), [("(Amundsen)", "Amundsen"), ("Amundsen (Oslo)", "Amundsen"), ("(", "(")]
)
def test_a_label_may_stand_in_brackets(label: str, source: str) -> None:
    assert lines(f'{label}: "The dam will hold."') == [f"{source} | - | The dam will hold"]


def test_every_attribution_names_its_rule() -> None:
    [(_, one)] = find("Oslo said that the bridge was shut.")
    assert one.reason is not None
    assert one.reason.rule == "attribution.indirect_that"


@given(st.one_of(NEWS, st.text(max_size=80)))
@settings(max_examples=400, deadline=None)
def test_spans_keep_to_the_passage_and_nothing_raises(words: str) -> None:
    outer: list[Attribution] = []
    for passage, one in find(words):
        spans = [*one.content, *one.cue, *([one.source] if one.source and one.cue else [])]
        assert one.content
        assert all(passage.span.covers(span) and len(span) for span in spans)
        assert all(passage.words(span).strip() == passage.words(span) for span in one.content)
        assert one.inside is None or one.inside in outer
        outer += [one] if one.inside is None else []
