/// What different people say to the intents of the small knowledge, twenty-four statements each.
enum BicycleTalk {
    static let buying = lines(
        """
        I want to buy a bicycle
        we need to purchase bikes for the whole office
        sell me that red one over there
        what would buying one set us back
        my aunt would like to buy lamp number four
        it should belong to us for good
        I'd rather own than give it back in autumn
        do you take cards when someone buys
        purchase order goes out on Monday
        can I keep it once I've paid
        ours to keep, that's the idea
        he's saving up to own a racer
        buying is what the board agreed on
        a present for my daughter, so yes, to keep
        which model would you buy yourself
        is there a discount if we buy twelve
        we've made up our minds, we'll purchase
        put it on the invoice and it's mine
        no more borrowing, we buy this time
        could you sell us last year's stock
        do owners get free repairs
        I bought one from you before and want another to keep
        she wants her own, not somebody else's
        the school intends to own its fleet
        """)
    static let renting = lines(
        """
        can we rent a bike for a week
        hire, not forever, only over Easter
        do you lend them out at all
        what's the rental per day
        the students would give everything back in June
        two tandems for hire on Saturday please
        we only need it until the car is repaired
        is renting cheaper for a short stay
        how long may one hire for
        renting from the station would suit the tourists
        and when do we return it
        could somebody please rent me a bell
        lend me something with a basket till tomorrow
        our guests want to hire by the hour
        a deposit, and back it goes on Sunday night
        is there a rental shop near the ferry
        borrow one for the afternoon, is that possible
        the festival would rent forty
        what if we return the hired ones late
        weekly hire with helmets
        he'd hire a mountain bike wherever he goes
        I need one while I'm in town, then you have it back
        short rental, long rental, what's on offer
        let us have three on loan during the trial
        """)

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }
}
