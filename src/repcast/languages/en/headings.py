"""English headings: what the text under them is, by words that a heading is made of.

Each phrase is written in small letters, its words parted by spaces.
"""

from repcast.languages import phrases, words
from repcast.languages.en.dates import SHORT_DATE

SECTIONS: dict[str, tuple[str, ...]] = {
    "steps": phrases("""
        before you start, before you begin, get ready, get comfortable,
        here's how, here is how, what you do, get into it, try it, to begin, the practice, let's do it,
        walkthrough, doing it, the drill, format, in action, perform, instruction, instructions, directions,
        how to, how to do, how to do it, how to perform, how to exercise, how you do it, how it's done, how it
        is done, how it works, how, step-by-step, step by step, execution, procedure, method, technique,
        proper form, correct form, preparation, starting position, start position, end position, finish position,
        finishing position, start, getting started,
        getting ready, getting into position, setup, setting up, set-up, set up, action, movement, the move,
        performing, performance, perform it, form cues, steps, step, guide, position, what to do, do it,
        transcription, transcript, script, audio script, technique description, exercise description, exercise
        instructions, instructions for use, how to practise, how to practice, what you'll do, what you will do, the how,
        actions, motion, body position, get into position, initial position, ready position, starting pose, start pose,
        starting posture, start posture
        """),
    "tips": phrases("""
        considerations, key considerations, form tips, technique tips, technique points, form points, key
        technique points, checkpoints, checklist, don't forget, points to watch, quality check, good form,
        do's, dos, things to watch, remarks, coach says, form notes, coaching notes, coach's notes, tip,
        special instructions, tips, tricks, hints, cues, coaching points, coaching, coaching cues, note,
        notes, pointers, advice, reminders, remember, keep in mind, bear in mind, good to know, worth knowing,
        look for, do it right, please note, pro tip, pro tips, watch points, form police,
        things to remember, little things, important,
        safety, precaution, precautions, caution, cautions, warning, warnings, do's and don'ts, dos and
        don'ts, form check, breathing, key points, principles, teaching points, points to note,
        rules, ground rules, house rules, golden rules, general rules, basic rules, rules to follow,
        points to watch, good to know, worth knowing, a word of advice, words of advice, before we begin,
        cue, focus, side note, side notes, quick note, final note, trainer's note, trainer's notes, trainer's tip,
        trainer tip, physio tip, physio's tip, expert tip, expert tips, top tip, top tips, safety tip, safety
        tips, safety notes, safety note, insider tip, helpful hint, helpful hints, handy hints, extra tip, bonus tip,
        risk, risks, dangers, safety considerations, nota bene, n.b
        """),
    "mistakes": phrases("""
        do not, do nots,
        pitfalls, don'ts, donts, what can go wrong, don't do this, bad habits, mistake, mistakes, errors,
        common errors, common mistakes, common faults, faults, what not to do, things not to do, things to
        avoid, what to avoid, what goes wrong, where people go wrong, slip-ups, slip-up, compensation,
        compensations, avoid, watch out, watch out for, watch-outs, watch for, watchouts, look out for, beware,
        beware of, things to watch out for, things to look out for, doing it wrong if,
        bad form, poor form, wrong form, incorrect form, faulty form, improper form, bad technique, poor technique,
        signs of bad form, signs of poor form, wrong, incorrect, the wrong way, how not to, how not to do it,
        doing wrong, doing it wrong, goes wrong, go wrong, don't, don't do, cheats, cheating, form breakdowns,
        try not to, problems, common problems
        """),
    "dose": phrases("""
        sets x reps, sets/reps, guidelines, recommendation, recommendations, your target, how often, stats,
        numbers, defaults, training data, days per week, times per week, times per day, sessions per day,
        days a week, exercise data, training values, sets, set, reps, rep, repetition,
        repetitions, sets and reps, sets & reps, dosage, dose, prescription, frequency, how many, how much,
        how long, volume, programming, recommended, hold, hold time, rest, rest time, rest period, duration,
        recommended sets, recommended reps, recommended dose, recommended dosage, recommended volume, suggested sets,
        suggested reps, suggested dose, suggested dosage, the duration, the repetitions, the frequency, the sets,
        default duration, default sets, default reps, tempo, time, work, rounds, exercise metrics, parameters,
        session length, workout length, session time, time per session, time per workout
        """),
    "equipment": phrases("""
        equipment, you need, what you need, what you'll need, you will need, you'll need, gear, props, materials, kit,
        please bring, what to bring, things to bring, bring along
        """),
    "muscles": phrases("""
        area, the area, areas worked, area worked,
        areas targeted, area targeted, target area, target areas, body area, body areas, what it works, where
        you feel it, where you'll feel it, what you'll feel, should feel, should feel like, should not feel, what it
        should feel like, how it should feel, what it feels like, how it feels, what you should feel, muscle,
        muscles, muscles
        worked, muscle groups, muscle focus, target, target muscles, targets, primary, secondary, primary
        muscles, secondary muscles, primary muscle, secondary muscle, main muscle, main muscles, other muscles,
        target muscle, anatomy, works, works on, working on, body part, body parts, feel, you should feel, body region,
        muscle group, target muscle group,
        target muscle groups, muscles engaged, muscles involved, muscles activated, muscles trained,
        muscles targeted, muscles stretched,
        also works, prime mover, prime movers, agonist, agonists, synergists, synergist, stabilizers, stabilisers
        """),
    "benefit": phrases("""
        perfect for, great for, best for, ideal for, suitable for, indication, indications, helps with,
        rationale, the science, why it works, why do it, why we love it, who is it for, who it is for, who
        it's for, who this is for, why this works, benefit, benefits, why, purpose, aim, goal, goals, who
        should, good for, what it does, what is, what are, definition, effect, effects, uses, advantage, advantages,
        pros, pros and cons, disadvantages, drawbacks, cons, side effects, health benefits, key benefits, the benefits,
        importance, why it matters, what it's good for, who can do it, who can benefit
        """),
    "variation": phrases("""
        scale, scale it, scaling options, easier version, easier versions, harder version, harder versions,
        regress, to regress, how to
        progress, how to regress, if that's too much, if this is too much, where next, what next, ways to
        progress, challenge, added challenge, adaptations, adaptation, adapt it, modify it, modify, take it
        further, level up, equipment alternatives, progression threshold, ready for more, want more, next
        steps, need help, versions, other versions, swaps, ways to vary, next level, to progress,
        variation, variant, variations, variants, alternative, alternatives, modification, modifications,
        progression, progressions, regression, regressions, easier, harder, making it easier, making it
        harder, getting harder, make it easier, make it harder, make this
        easier, make this harder, too easy, too hard, options, advanced version,
        substitutions, scaling, counter pose, counterpose, counter poses, preparatory pose, preparatory poses,
        follow-up pose, follow-up poses, component of fitness, easy progressions, easy variations, easy modifications,
        easy options, ways to make it easier, ways to make it harder, ways to progress it, too much, not enough
        """),
    "about": phrases("""
        wound care, medicines, medication, medications, diet, cleaning, follow-up, follow-up care,
        appointments, next appointment, contact details, who to ask, when to get help, get help, get help
        right away, call us, call us if, call your doctor, call your doctor if, when to call, when to stop,
        when to see a doctor, related reading, next up, up next, read next, keep reading, other posts, more
        posts, more articles, what to read next, most read, popular now, trending, latest articles, where to
        do it, history, etymology, fun fact, fun facts, related posts, latest posts, recent posts, popular
        posts, recommended products, leave a comment, leave a reply, other answers, more answers, other
        replies, more replies, all answers, all replies, replies, responses, shop, sign up, reviews, post navigation,
        you might also like, notes and references, bibliography, further information, contact us, opening
        hours, book now, archives, archive, categories, search, evidence, research, video demonstration, demo,
        external links, skill levels, weekly schedule, schedule, linked moves, more like this, similar moves,
        related moves, you may also like, bottom line, conclusion, summary, in summary, faq, faqs, frequently
        asked, frequently asked questions, questions, related, related terms, similar, reference, references,
        source, sources, credits, comments, read more, see also, about the author, about us, about, author,
        share, newsletter, contents, table of contents, video, videos, image, images, picture, pictures,
        photos, gallery, excerpt, introduction, links, resources, further reading, license, licence,
        installation, usage, contributing, features, requirements, files, directory, directory layout,
        directory structure, file names, naming, handle, published, tags, seo title, seo description,
        category, difficulty, level, type, contraindications, avoid with, calories, ingredients, shopping
        list, food, warnings and disclaimer, disclaimers, final thoughts, closing thoughts,
        recap, takeaway, takeaways, take-away, take-aways, take home, take-home message, wrap-up, wrapping up, wrapping
        it up, wrapping things up, to wrap up, parting thoughts, parting words, closing words, last words, summing up,
        summing it up, to sum up, to sum it up, in conclusion, to conclude, in closing,
        page last reviewed, last reviewed, next review, review date, what happens next, top reads,
        our team, meet the team, our services, subscribe, follow us, latest news, recent comments, people also ask,
        disclaimer, when, timing, legend, example, examples, glossary,
        posted, updated, total, total distance, settings, footnotes, total yards, total yardage, total metres,
        total meters, install, installing, roadmap, changelog, release notes, development, compilation,
        compile, build, tests, tech stack, api, configuration, acknowledgements, acknowledgments, screenshots,
        log, training log, personal records, progress, care, care instructions, washing, size, sizes, material,
        materials and care, specifications, specification, shipping, delivery, sanskrit name, sanskrit,
        classification, exercise type, exercise category, discipline, modality, mechanics type, force, force type,
        training type, exercise level, fitness level, experience level, plane of motion, movement pattern,
        skill level, ability level, related exercises, recommended exercises, alternative names, also known as, other
        names, common names, product, products, brand, sku, price, in stock, keywords, filed under, posted in
        """),
}
"""What a section is, by the phrases that its heading may be made of."""

POSITIONS: frozenset[str] = frozenset(
    phrases("""
    starting position, start position, start, position, body position, initial position, ready position, starting pose,
    start pose, starting posture, start posture, setup, set-up, set up, getting into position, get into position,
    get ready, getting ready, to begin, preparation
    """)
)
"""Labels of the steps that only take the position, where another label says what to do in it."""

HOW_TO = r"^(?:how (?:to|do (?:you|i)) (?:do|perform|get into|practi[sc]e) |(?:do|performing|doing) )(?:the|an?|your) "
"""The beginning of a heading that says how to do something."""

TITLE_HOW = (
    r"^(?:how to (?:properly |correctly |safely )?(?:do|perform|get into|practi[sc]e|master|execute)"
    r"|how do (?:you|i) (?:do|perform)|learn (?:how )?to do) (?:(?:the|an?|your|perfect|proper|correct) )*"
)
TITLE_TAIL = (
    r"\s+(?:properly|correctly|right|safely|with (?:proper|good|perfect|correct) form|the right way|at home"
    r"|step by step|like a pro)$"
)
TITLE_JOINT = r"\s*(?::|\s[–—-]|\(|\s\|)\s*"
TITLE_TOLD = (
    r"\b(?:how to(?: do| perform)?(?: it| them| one|\W*$)|guide|benefits?|form|techniques?|tips|variations|mistakes"
    r"|muscles worked|step[- ]by[- ]step|instructions?|tutorial|pictures|photos|videos?|everything)\b"
)
"""What the title of an article says around the name of its exercise: "How to do a side plank: form, benefits"."""

STEP_WORDS = r"step|exercise|tip|move|stretch|station|drill|pose"
"""Words before the number of a point of a list: "Step 1:", "Stretch 2 –"."""

QUESTIONS = r"^(?:can|could|should|is|are|do|does|best|any)\b|\b(?:how|what|which|why|where|when|who)\b"
"""The beginning of a question that a page answers."""

QUESTION, ANSWER = r"Q(?:uestion)?", r"A(?:nswer)?"
"""What stands before a question and its answer."""

WIKI_TITLES, WIKI_ASIDES = r"name|title", r"category|file|image|media"
"""The fields of a wiki's box of facts that name its page, and what a link leads to that is no part of the text."""

CONDITION = r"\b(?:if|unless)(?:\s+(?:you(?:['’](?:re|ve)|\s+(?:are|have|had))?|there\s+is|any\s+of))?\W*$"
"""The end of a heading over conditions: "Leave it out if", "Not for you if you have"."""

NUMBERED_STEP = r"^\W*step\s*(?:\d{1,2}|one|two|three|four)\b"
"""The beginning of a heading over one of several steps."""

AMBIGUOUS: frozenset[str] = words("""
    scale step steps action movement technique method progression progressions muscle breathing position start set sets
    hold rest work time target feel focus how why when about options advanced type level work works aim goal note
    guide challenge practice shop search share volume related similar alternative set-up setup easier harder
    primary secondary video reverse preparation build log history progress tests
    """)
"""Words that stand in names of exercises as well ("Side steps", "Muscle up"): they name a section only alone."""

FILLERS: frozenset[str] = words("""
    a an the your our my its some key quick more most common proper correct good best general basic simple detailed
    full main extra other further and & + or to do it this that these perform performing exercise exercises stretch
    stretches move moves pose of for with coaching training workout used using involved worked focus metrics details
    possible useful handy helpful popular optional additional typical frequent essential
    activity task default written recommended suggested content overview common number per each form follow is are you
    """)
"""Words that a heading of a section may hold beside the one that says what it is."""

COMPLEMENTS: frozenset[str] = words("""
    for of when during to in about by on at with from while before after people beginners everyone you that
    """)
"""Words after which a heading only says what its section is about: "Tips for a better squat"."""

MISTAKES: frozenset[str] = words("mistake mistakes error errors fault faults pitfall pitfalls")
"""Words of a sentence that leads to a list of mistakes."""

LEADING_TO_STEPS: frozenset[str] = frozenset(("steps", "instructions", "directions"))
INSTEAD_OF_MISTAKES: frozenset[str] = LEADING_TO_STEPS | words("follow following cue cues instead")
"""Words of a sentence that leads to what to do."""

SET_UP = (
    r"(?:the |your )?(?:set[- ]?up|setting up|(?:start(?:ing)? |initial )?position|start|preparation|prep"
    r"|get(?:ting)? (?:ready|(?:in|into|set|to) (?:the |your )?(?:start(?:ing)? )?(?:position|up)))"
)
"""The heading over how to get into position."""

CUES: frozenset[str] = frozenset(("cue", "cues"))
"""Words of a section that says how to do it: in so many steps where no other section does, else in tips."""

ROUTINE: frozenset[str] = words("""
    workout workouts circuit circuits routine routines program programme programs programmes plan plans session sessions
    exercises stretches moves drills sheet movements poses asanas stations wod complex intervals series sequence
    warm-up warmup cool-down cooldown regimen class lists schedule library flow
    """)
"""Words of a heading over several exercises."""

OCCASIONS: frozenset[str] = words("""
    desk office chair morning evening bedtime lunch lunchtime coffee tea screen computer work study travel brain
    movement activity active playground classroom stretch stretching mobility yoga exercise fitness posture daily
    """)
"""Words for when or where one exercises, or for what a break from work is."""

ON_OCCASIONS: frozenset[str] = words("""
    break breaks stretch stretches stretching yoga pilates mobility movement exercise exercises workout session routine
    reset
    """)
"""What is done on an occasion: a session of several exercises, called by its time: "Office stretch 3 min"."""

_UNITS_OF_PLANS = (
    "days?|weeks?|phase|stage|session|workouts?|level|lesson|part|option|choice|routine|programme|program|variant"
    "|version|plan|wod|block|month"
)
_ORDINALS = r"\d{1,3}|[a-h]|i{1,3}|iv|v|one|two|three|four|five|six|seven|eight|tree"
_LEVELS = "beginners?|novices?|intermediates?|advanced|elite|rx|scaled|easy|medium|hard|foundations?"

ONE_LEVEL = rf"\W*(?:[a-z]+\W+){{0,2}}(?:{_LEVELS})\W*(?:[a-z]+\W*)?"
"""A line of a few words of which one is a level, as the badges of a page are: "Strength · Beginner"."""

_TIMES_OF_DAY = (
    r"(?:mid[- ]?)?morning|a\.?m\b\.?|noon|mid[- ]?day|lunch(?:[- ]?time)?|afternoon|evening|night|p\.?m\b\.?"
    r"|bed(?:[- ]?time)?"
)
DAYS: tuple[str, ...] = (
    rf"(?:{_UNITS_OF_PLANS})\s*(?:n\.\s*|no\.?\s*|nr\.?\s*|number\s+|#\s*|[-–—:]\s*)?(?:{_ORDINALS})\b",
    r"(?:run|ride|swim|outing)\s+\d{1,2}(?=\s*:)",
    r"\d(?:st|nd|rd|th)\s+(?:run|ride|swim|walk|outing|session|workout|day)(?=\s*:|\W*$)",
    r"w\d{1,2}\s?d\d\b",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?(?=\s*(?:\d|$|[-–—:]))",
    r"\d{4}-\d\d-\d\d",
    rf"(?<![\s–—-]){SHORT_DATE}",
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s+[-–—]?\s*(?:mon|tue|wed|thu|fri|sat|sun)\w*\b",
    rf"(?:{_LEVELS})(?:\s+(?:level|version|workout|routine|option|plan|circuit|session|athletes?))?\s*[:.]?$",
    r"(?:beginners?|novices?|intermediates?|advanced)(?: (?:level|version|workout|routine|circuit))?\s*\([^()]+\)\W*$",
    r"(?!(?:every|each|all|per|twice|once|same|next|this|that|any|one|good|rainy|week) )[a-z][a-z-]{2,14} day\W*$",
    rf"(?<![\s–—-])(?:(?:in the|at|before|every|each) )?(?:{_TIMES_OF_DAY})(?=\W*$|\s*[(:–—]|\s-\s)",
    r"(?:first|second|third|fourth|fifth|sixth|seventh|last)\s+(?:day|week|workout|session|phase|level|stage)\b",
    r"(?:push|pull|leg|legs|upper|lower|arm|chest|back|shoulder|cardio|rest)(?:[- ]body)?\s+day\b",
    r"(?:push|pull|legs?|upper|lower|full)(?:[- ]body)?\s+[a-d](?=\W*$|\s*[(:–—]|\s-\s)",
)
"""Patterns for headings of one workout among several: a day, a level, an alternative."""

COUNTED_DAYS = rf"\b(?:{_UNITS_OF_PLANS})\s*#?\s*(?P<count>{_ORDINALS})\b"
"""A workout that is counted, wherever it stands in a heading: "Dumbbell workout two – supersets"."""

COUNTED_ROUND = "round"
"""What each time of work is called in a session that tells what is done in it: "Round 2: heavy bag"."""

COUNTS_IN_WORDS = ("one", "two", "three", "four", "five", "six")
"""How workouts or blocks are counted in words, in order."""

LEVELS = rf"^\W*(?:{_LEVELS}|level|phase|stage)\b"
PARTS = r"\W*(?:part|block|set|round|section)\b"
WEEKS = r"^\W*(?:weeks?|months?|phase|stage)\b"
"""The beginning of a heading of a part that may be one of a single session, and of one that stands over days."""

PACED = r"\b(?:easy|medium|hard)\W{0,4}$"
"""The end of a heading that after a figure says how fast one goes, and names no level: "15 min easy"."""

SPLITS: frozenset[str] = words("push pull leg legs upper lower body full")
SPLIT_KINDS: frozenset[str] = words("heavy light strength power hypertrophy volume a b c d day and")
"""Words that are all the name of a day where a plan divides the body over the days: "Upper heavy"."""

_TRAINED = (
    "chest|pecs?|back|lats?|bi(?:cep)?s|tri(?:cep)?s|shoulders?|delts|arms|legs|quads|ham(?:string)?s|glutes|calves|traps"
    "|core|abs"
)
SPLIT_PARTS = rf"(?:{_TRAINED})(?:\s*(?:[/&+,]|\band\b)\s*(?:{_TRAINED})){{1,3}}(?:\s+(?:day|[a-d]))?\W*"
"""The name of a day by the two parts of the body, or more, that are trained on it: "Chest/Tris", "Back & Biceps"."""

NOT_EXERCISE = (
    r"\b(?:log|diary|journal|recipe|ingredients|licen[cs]e|copyright|invoice|menu|changelog|resume|curriculum vitae"
    r"|contents|index|sitemap|links)\b"
)
"""Words in the title of a page that asks for no exercise."""

SMALL_PRINT = r"^\W*(?:licen[cs]e|copyright|changelog|log|history)\b"
"""The beginning of the heading of a section that pages about anything may have."""

UNITS: frozenset[str] = words("minute minutes min mins second seconds day days week weeks hour hours")
"""Units after a number that counts no exercises: "7 minute workout"."""

ONE_SESSION: frozenset[str] = words("session class workout wod")
"""Words of the title of a page that is one session."""

SESSIONS: frozenset[str] = words("workout session routine day")
"""Words that end the name of one of several sessions."""

PLANNED: frozenset[str] = words("day routine circuit superset split")
"""Other words of the name of what is done on one day, whatever part of the body it is for: "Chest routine"."""

ALTERNATIVES: frozenset[str] = words("workouts sessions routines programs programmes plans options choices levels")
"""Words of a heading over several workouts of which one is done at a time."""

CLOSES = (
    r"\W*(?:re-?cap|take-?aways?|(?:to )?wrap(?:ping)?[- ]?(?:it |things )?up|to (?:conclude|sum)"
    r"|in (?:conclusion|closing))\b"
)
"""How a heading of closing words begins, under which the last exercises may stand as well: "Wrap-up"."""

GRADE = rf"(?:{_LEVELS}|heavy|light|moderate)|(?:level|stage|tier|progression)\s*#?\s*(?:{_ORDINALS})"
"""How hard an exercise is among those beside it, as a label before its name: "Level 2: Knee push-ups 3x12"."""

LEVEL_LABEL = _LEVELS
"""Levels as labels of what each of them does: "Elite: under 3 minutes"."""

CHALLENGE = (
    r"^(?:the |my |our |your )?(?:\d{1,3}[- ]?days? )?(?P<name>[^\d:]{3,40}?) (?:challenge|month|plan|calendar)\b"
)
"""A heading over the days of one exercise: "The 30-day squat challenge"."""

COUNTED_TITLE = r"(?:the |a )?\d{2,4}(?:-| )(?:rep|set|round)\b(?!-)"
"""A count as the adjective of what a session is called: "300-rep leg burner"."""

TIMES_THROUGH = r"rounds?|sets?|times|rds?"
"""How often some exercises are done one after another, after its number."""

LIST_OF_CONTENTS = r"(?:table of )?contents|on this page|in this article|jump to(?: section)?"
"""The heading over the list of what stands on a page."""

_LISTED = "exercises|moves|stretches|poses|asanas|workouts|routines|drills"
_PRAISED = "easy|simple|great|essential|effective|quick|proven"
OTHER_PAGES: tuple[str, ...] = (
    r"(?:the )?\d{1,3} (?:\w+ )?(?:best|top)(?! effort| set)\b",
    rf"(?:the )?\d{{1,3}} (?:[\w-]+ ){{0,2}}(?:{_PRAISED}) (?:[\w-]+ ){{0,3}}(?:{_LISTED})\b",
    rf"(?:the )?\d{{1,3}} (?:[\w-]+ ){{0,4}}(?:{_LISTED}) (?:for|to|that|you|every|we|from)\b(?! each| per| both)",
    r"(?:the )?\d{1,3} (?:[\w-]+ ){0,3}(?:ways|tips|reasons|things|benefits|mistakes|variations|alternatives|myths)\b",
)
"""The beginning of a title of another page that is a list: "7 best …", "12 moves for …", "5 ways to …"."""

OTHER_LISTS = (
    r"\b(?:avoid|library|libraries|class(?:es)?|machines?|events?|results?|chapters?|index|contents|skills|tools?"
    r"|toolbox|tests?|tested|don['’]?ts?|not to do|articles|videos|posts)\b"
)
"""Words at the head of a list of movements that are none to do."""
